import { describe, expect, it } from 'vitest';
import { credentialsCsv, volunteersCsv } from '../../coaches/write-reports.ts';
import { openHouse } from '../../house.ts';
import { appoint, buttonsOf, fileOf, openScene, personAs, talk, textOf } from './scene.ts';
import { ADA, CAL, complete, EVE, REGION_60, volunteer } from './volunteers.ts';

async function openEmpty() {
  const house = await openHouse();
  await appoint(house);
  return { house, as: (role: string) => talk(house, personAs(role)) };
}

const peopleOf = async ({ services }: Awaited<ReturnType<typeof openHouse>>) =>
  (await services.register.repository.loadRegister('region-60'))?.records
    .map(({ firstName }) => firstName)
    .toSorted();

describe('/coach-import', () => {
  it('shows first, and stores only when confirmed', async () => {
    const { house, as } = await openEmpty();
    const { say, press } = as('allCoordinator');
    const preview = await say('coach-import', {}, fileOf(credentialsCsv([ADA, CAL])));
    const text = textOf(preview);
    expect(text).toContain('People: 2');
    expect(text).toContain('New people: Ada Appleyard, Cal Cobblestone');
    expect(await peopleOf(house)).toBeUndefined();
    expect(textOf(await press(preview, 'Confirm'))).toContain('Stored: 2 people');
    expect(await peopleOf(house)).toEqual(['Ada', 'Cal']);
  });

  it('can be undone once, and then no more', async () => {
    const { house, as } = await openEmpty();
    const { say, press } = as('admin');
    await press(await say('coach-import', {}, fileOf(credentialsCsv([ADA]))), 'Confirm');
    const stored = await press(await say('coach-import', {}, fileOf(credentialsCsv([ADA, CAL]))), 'Confirm');
    expect(textOf(await press(stored, 'Undo'))).toContain('as they were before');
    expect(await peopleOf(house)).toEqual(['Ada']);
    expect(textOf(await press(stored, 'Undo'))).toContain('cannot be undone any more');
  });

  it('does not undo a later import with an old button', async () => {
    const { house, as } = await openEmpty();
    const { say, press } = as('admin');
    const first = await press(await say('coach-import', {}, fileOf(credentialsCsv([ADA]))), 'Confirm');
    await press(await say('coach-import', {}, fileOf(credentialsCsv([ADA, CAL]))), 'Confirm');
    expect(textOf(await press(first, 'Undo'))).toContain('cannot be undone any more');
    expect(await peopleOf(house)).toEqual(['Ada', 'Cal']);
  });

  it('forgets a preview that was discarded', async () => {
    const { house, as } = await openEmpty();
    const { say, press } = as('admin');
    const preview = await say('coach-import', {}, fileOf(credentialsCsv([ADA])));
    expect(textOf(await press(preview, 'Discard'))).toContain('as they were');
    expect(textOf(await press(preview, 'Confirm'))).toContain('no longer kept');
    expect(await peopleOf(house)).toBeUndefined();
  });

  it('says what is new, changed and gone since last time', async () => {
    const { as } = await openEmpty();
    const { say, press } = as('admin');
    await press(await say('coach-import', {}, fileOf(credentialsCsv([ADA, CAL]))), 'Confirm');
    const better = { ...CAL, certificates: complete('10U Coach') };
    const text = textOf(await say('coach-import', {}, fileOf(credentialsCsv([better, EVE]))));
    expect(text).toContain('New people: Eve Elmshade');
    expect(text).toContain('Changed: Cal Cobblestone');
    expect(text).toContain('Gone: Ada Appleyard');
  });

  it('says of what it did not understand the row, the column and why', async () => {
    const { as } = await openEmpty();
    const odd = volunteer('Odd', 'One', {
      certificates: [{ name: 'Knitting Badge', uploaded: '2025-01-01', verified: true }],
    });
    const text = textOf(await as('admin').say('coach-import', {}, fileOf(credentialsCsv([odd]))));
    expect(text).toMatch(/row 2, column certificatename: “Knitting Badge” is a certificate I do not know/i);
  });

  it('asks for the file and its day in a form when none is attached', async () => {
    const { house, as } = await openEmpty();
    const { say, submit, press } = as('admin');
    const form = await say('coach-import');
    if (form.type !== 'form') throw new Error('no form');
    expect(form.fields.map(({ type }) => type)).toEqual(['file', 'date']);
    expect(textOf(await submit(form.submit, {}, []))).toContain('I need a file');
    const preview = await submit(form.submit, { exported: '2025-08-20' }, [fileOf(credentialsCsv([ADA]))]);
    expect(textOf(preview)).toContain('As of: August 20, 2025');
    await press(preview, 'Confirm');
    expect((await house.services.register.repository.head('region-60'))?.asOf).toBe('2025-08-20');
  });

  it('takes a file that is dropped into a direct message', async () => {
    const { as } = await openEmpty();
    expect(textOf(await as('admin').drop(fileOf(credentialsCsv([ADA]))))).toContain('People: 1');
    expect(textOf(await as('coach').drop(fileOf(credentialsCsv([ADA]))))).toContain(
      'coordinators of the region',
    );
  });

  it('warns of a report that is older than the records', async () => {
    const { as } = await openEmpty();
    const { say, press } = as('admin');
    await press(await say('coach-import', {}, fileOf(credentialsCsv([ADA]))), 'Confirm');
    const text = textOf(await say('coach-import', { exported: '2025-08-01' }, fileOf(credentialsCsv([ADA]))));
    expect(text).toContain('older than the one');
  });

  it.each([
    ['a text', Buffer.from('hello')],
    ['nothing', Buffer.alloc(0)],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0])],
    ['half a workbook', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0])],
  ])('refuses %s with a sentence and changes nothing', async (_name, bytes) => {
    const { house, as } = await openEmpty();
    const answer = await as('admin').say('coach-import', {}, fileOf(bytes));
    expect(buttonsOf(answer)).toEqual([]);
    expect(textOf(answer)).toContain('report.csv');
    expect(await peopleOf(house)).toBeUndefined();
  });

  it('is not for the coordinator of a single division, whose old buttons do nothing either', async () => {
    const { house, as } = await openEmpty();
    const preview = await as('admin').say('coach-import', {}, fileOf(credentialsCsv([ADA])));
    const { say, press } = as('coordinator');
    for (const answer of [
      await say('coach-import'),
      await press(preview, 'Confirm'),
      await press(preview, 'Discard'),
    ]) {
      expect(textOf(answer)).toContain('all divisions');
    }
    expect(await peopleOf(house)).toBeUndefined();
    expect(textOf(await as('admin').press(preview, 'Confirm'))).toContain('Stored');
  });

  it('names everybody in the file when the message is too short for them', async () => {
    const many = Array.from({ length: 30 }, (_, i) => volunteer(`New${i}`, 'Comer'));
    const { as } = await openEmpty();
    const text = textOf(await as('admin').say('coach-import', {}, fileOf(credentialsCsv(many))));
    for (const { first } of many) expect(text).toContain(`${first} Comer`);
  });
});

describe('people to look at', () => {
  const twin = volunteer('Ada', 'Appleyard', { adminId: '', email: 'other.address@example.org' });

  async function openReview() {
    const scene = await openScene(REGION_60);
    const { say, press } = scene.as('admin');
    const preview = await say('coach-import', {}, fileOf(volunteersCsv([twin])));
    return { ...scene, say, press, preview };
  }

  it('are joined by "Same person"', async () => {
    const { house, press, preview } = await openReview();
    expect(textOf(preview)).toContain('Same name as: Ada Appleyard');
    const decided = await press(preview, 'Same person');
    expect(textOf(decided)).not.toContain('Same name as');
    await press(decided, 'Confirm');
    expect((await peopleOf(house))?.filter((name) => name === 'Ada')).toHaveLength(1);
  });

  it('stay two by "Someone else", and the answer can be taken back', async () => {
    const { house, press, preview } = await openReview();
    const decided = await press(preview, 'Someone else');
    expect(textOf(decided)).not.toContain('Same name as');
    const again = await press(decided, 'Take back my last answer');
    expect(textOf(again)).toContain('Same name as: Ada Appleyard');
    await press(await press(again, 'Someone else'), 'Confirm');
    expect((await peopleOf(house))?.filter((name) => name === 'Ada')).toHaveLength(2);
  });
});
