import { defineCommand } from '../src/bot/command.ts';
import type { Context } from '../src/bot/context.ts';
import type { PersonRecord } from '../src/bot/services.ts';
import { onlyTold } from '../src/coaches/told.ts';
import type { Walk } from '../src/coaches/walks.ts';
import { en } from '../src/locales/en.ts';
import { localTime } from '../src/reminders/local-time.ts';
import type { Block, Reply } from '../src/reply/reply.ts';
import { reply, say } from '../src/reply/simple.ts';
import { credentialItems, sourcesNote } from '../src/reply/views/record-card.ts';
import { regionName } from '../src/reply/views/sources.ts';
import { statusBlocks } from '../src/reply/views/status-list.ts';
import { beginWalk, type LoadedWalk, loadWalk } from './walk/load.ts';

/** The walk first, then every division in which the records say the person coaches. */
function posts(walk: Walk | undefined, record: PersonRecord | undefined, context: Context): Walk[] {
  const region = context.rulebook.id;
  const recorded = (record?.assignments ?? []).flatMap(({ divisionId: division, role }): Walk[] => {
    const isCoach = role === 'head-coach' || role === 'assistant-coach';
    return division && isCoach ? [{ region, division, role, seen: {}, startedAt: context.now }] : [];
  });
  const all = [...(walk ? [walk] : []), ...recorded];
  return [
    ...new Map(all.toReversed().map((post) => [`${post.region}/${post.division}`, post])).values(),
  ].toReversed();
}

/** The days on which the person told what the records do not show yet. */
async function toldDays({ services, personId, rulebook }: Context, record: PersonRecord | undefined) {
  const told = onlyTold(await services.selfReports.of(personId), record?.credentials ?? []);
  const zone = rulebook.region.timezone;
  return new Map(
    told.map(({ certification, reportedAt }) => [certification, localTime(reportedAt, zone).day]),
  );
}

function recordNotes(record: PersonRecord | undefined, hasRecords: boolean, context: Context): Block[] {
  const { locale, rulebook } = context;
  if (!record) {
    if (!hasRecords) return [];
    return [{ type: 'note', text: locale.roster.noRecordLinked(regionName(rulebook, locale)) }];
  }
  return [
    sourcesNote(record.sources, locale),
    ...(record.risk === 'youth-supervised'
      ? [{ type: 'note' as const, text: locale.roster.supervised }]
      : []),
  ];
}

/** A record that does not say what the person coaches: what it holds, and how to go on. */
function recordOnly(record: PersonRecord, context: Context): Reply {
  const { locale, rulebook, language, person } = context;
  const items = credentialItems(rulebook, record.credentials, locale, language);
  return reply(locale.roster.recordFound, [
    { type: 'heading', text: locale.views.statusHeading(person.name) },
    { type: 'text', text: locale.roster.recordFound },
    items.length > 0 ? { type: 'checklist', items } : { type: 'text', text: locale.roster.nothingHeld },
    ...recordNotes(record, true, context),
    { type: 'text', text: locale.roster.recordWithoutDivision },
  ]);
}

async function status(context: Context): Promise<Reply> {
  const { services, personId, person, rulebook, locale } = context;
  await services.register.linkByEmail(person, personId, rulebook.id);
  const [walk, record, snapshot] = await Promise.all([
    beginWalk(context, undefined, undefined),
    services.recordOf(personId, rulebook.id),
    services.register.repository.currentId(rulebook.id),
  ]);
  const all = posts(walk, record, context);
  const notes = recordNotes(record, snapshot !== null, context);
  const [first, ...others] = await Promise.all(all.map((post) => loadWalk(context, post)));
  if (!first) {
    if (record) return recordOnly(record, context);
    const { summary, blocks } = say(locale.views.statusNone);
    return reply(summary, [...blocks, ...notes]);
  }
  const toldOn = await toldDays(context, record);
  const parts = [first, ...others].map(({ view }) => statusBlocks(view, toldOn));
  return reply(parts.map(({ summary }) => summary).join(' '), [
    { type: 'heading', text: locale.views.statusHeading(person.name) },
    ...parts.flatMap(({ blocks }, index): Block[] => [
      ...(index > 0 ? [{ type: 'divider' } as const] : []),
      ...blocks,
    ]),
    ...notes,
    goOn(first),
  ]);
}

function goOn(loaded: LoadedWalk): Block {
  const { statusSteps } = loaded.view.locale.views;
  return { type: 'actions', buttons: [{ label: statusSteps, action: loaded.button('show', loaded.at) }] };
}

export const coachStatus = defineCommand({
  name: 'coach-status',
  summary: en.commands.status,
  audience: 'everyone',
  options: [],
  run: (_input, context) => status(context),
  actions: { show: (_input, context) => status(context) },
});
