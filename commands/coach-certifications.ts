import { defineCommand } from '../src/bot/command.ts';
import type { Context } from '../src/bot/context.ts';
import { accountKey } from '../src/bot/identities.ts';
import { UserError } from '../src/bot/user-error.ts';
import { certificatesAsOf, sourcesOf } from '../src/coaches/person-record.ts';
import { entriesOf, maySee, type RosterEntry } from '../src/coaches/roster.ts';
import { en } from '../src/locales/en.ts';
import type { Block, Reply } from '../src/reply/reply.ts';
import { reply } from '../src/reply/simple.ts';
import { assessmentItem } from '../src/reply/views/marks.ts';
import { credentialItems, riskItem, sourcesNote } from '../src/reply/views/record-card.ts';
import { postText } from '../src/reply/views/roster-list.ts';

function postBlocks(entry: RosterEntry, { rulebook, locale, language }: Context): Block[] {
  return [
    { type: 'text', text: postText(entry, locale) },
    {
      type: 'checklist',
      items: entry.assessments.map((item) => assessmentItem(rulebook, item, locale, language)),
    },
  ];
}

async function certifications(account: string, context: Context): Promise<Reply> {
  const { services, rulebook, locale, language, standing, person, today } = context;
  const { roster } = locale;
  const personId = await services.identities.personOf(accountKey({ ...person, id: account }));
  const own = await services.register.ownRecord(personId, rulebook.id);
  // Not linked, not in the records, in another division: one answer, so that nothing is told about who is there.
  if (!own || !(maySee(standing, own.record) || standing.seesRisk)) throw new UserError(roster.nobodyThere);
  const { record, head } = own;
  const entries = entriesOf(record, { rulebook, on: today, asOf: certificatesAsOf(head), standing });
  const held = maySee(standing, record)
    ? credentialItems(rulebook, record.credentials, locale, language)
    : undefined;
  const name = roster.name(record.firstName, record.lastName);
  return reply(roster.certificationsSummary(name), [
    { type: 'heading', text: name },
    ...entries.flatMap((entry) => postBlocks(entry, context)),
    ...(held
      ? [{ type: 'text' as const, text: held.length > 0 ? roster.onRecord : roster.nothingHeld }]
      : []),
    ...(held ? [{ type: 'checklist' as const, items: held }] : []),
    standing.seesRisk
      ? { type: 'checklist', items: [riskItem(record.risk, locale)] }
      : { type: 'note', text: roster.askCvpa },
    sourcesNote(sourcesOf(head), locale),
  ]);
}

export const coachCertifications = defineCommand({
  name: 'coach-certifications',
  summary: en.roster.certifications,
  audience: 'coordinator',
  onPerson: en.roster.onPerson,
  options: [{ name: 'person', description: en.roster.personOption, type: 'person', required: true }],
  run: ({ person = '' }, context) => certifications(person, context),
});
