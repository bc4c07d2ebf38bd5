import { defineCommand } from '../src/bot/command.ts';
import type { Context } from '../src/bot/context.ts';
import { sourcesOf } from '../src/coaches/person-record.ts';
import { en } from '../src/locales/en.ts';
import type { Block, Reply } from '../src/reply/reply.ts';
import { type MyDataView, myData } from '../src/reply/views/my-data.ts';
import { credentialItems, riskItem, sourcesNote } from '../src/reply/views/record-card.ts';
import { regionName } from '../src/reply/views/sources.ts';

async function rolesOf({ standing, locale, person, services }: Context): Promise<string[]> {
  const { roster } = locale;
  const { coordinators } = await services.settings.get(person.platform, person.workspace);
  const mine = coordinators[person.id] ?? [];
  const coordinator = mine.includes('all') ? roster.coordinatorOfAll : roster.coordinatorOf(mine);
  return [...(mine.length > 0 ? [coordinator] : []), ...(standing.seesRisk ? [roster.cvpa] : [])];
}

async function recordsOf({ services, personId, rulebooks, locale, language }: Context) {
  const found: MyDataView['records'][number][] = [];
  for (const rulebook of rulebooks.values()) {
    const own = await services.register.ownRecord(personId, rulebook.id);
    if (!own) continue;
    const { record, head } = own;
    const blocks: Block[] = [
      {
        type: 'text',
        text: [locale.roster.name(record.firstName, record.lastName), record.email ?? ''].join(' '),
      },
      {
        type: 'checklist',
        items: [
          ...credentialItems(rulebook, record.credentials, locale, language),
          riskItem(record.risk, locale),
        ],
      },
      sourcesNote(sourcesOf(head), locale),
    ];
    found.push({ region: regionName(rulebook, locale), blocks, data: record });
  }
  return found;
}

async function show(context: Context): Promise<Reply> {
  const { services, personId, person, locale } = context;
  const kept = await Promise.all(
    services.personal.map(async (part) => ({ kind: part.kind, data: await part.of(personId) })),
  );
  return myData({
    name: person.name,
    platform: person.platform,
    roles: await rolesOf(context),
    kept: kept.filter(({ data }) => data !== undefined),
    records: await recordsOf(context),
    locale,
  });
}

export const coachMyData = defineCommand({
  name: 'coach-my-data',
  summary: en.roster.myData,
  audience: 'everyone',
  options: [],
  run: (_input, context) => show(context),
});
