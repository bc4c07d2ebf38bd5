import { coordinates, type Standing as Permissions } from '../bot/permissions.ts';
import type { Block, ChecklistItem, Reply } from '../reply/reply.ts';
import { reply } from '../reply/simple.ts';
import { namer } from '../reply/views/marks.ts';
import { regionName } from '../reply/views/sources.ts';
import { isConfidential, type Listed } from './listing.ts';
import { daysFrom } from './local-time.ts';
import { itemLine, titleOf, type Wording } from './messages.ts';
import type { OpenItem } from './open-items.ts';
import { nameOf } from './person.ts';
import { isStale, type RegionDay } from './standing.ts';

/** How many stood under each heading; kept until the next digest, which tells the difference. */
export interface DigestCounts {
  readonly overdue: number;
  readonly soon: number;
  readonly pending: number;
  readonly undelivered: number;
  readonly notLinked: number;
}

export interface Digest {
  /** Undefined: there is nothing to say. */
  readonly reply: Reply | undefined;
  readonly counts: DigestCounts;
}

/** Whose digest it is, and what it is made from. */
export interface DigestInput {
  readonly place: RegionDay;
  readonly wording: Wording;
  readonly standing: Permissions;
  readonly listed: readonly Listed[];
  readonly isConfirmed: boolean;
  /** What the last digest to the same person counted. */
  readonly before: DigestCounts | undefined;
}

function isMine({ divisions }: Listed, standing: Permissions): boolean {
  return divisions.length === 0
    ? coordinates(standing, undefined)
    : divisions.some((division) => coordinates(standing, division));
}

function nameIn({ person, isMuted }: Listed, { locale }: Wording): string {
  const name = nameOf(person) ?? person.account?.id ?? '';
  return isMuted ? `${name} (${locale.reminders.mutedWord})` : name;
}

/** One line a person: how the first item stands, the others by name. */
function line(entry: Listed, items: readonly OpenItem[], wording: Wording): ChecklistItem[] {
  const [first, ...others] = items;
  if (!first) return [];
  const { mark, word, detail } = itemLine(first, wording);
  const more = others.map((open) => titleOf(open, wording));
  return [
    { mark, word, label: nameIn(entry, wording), detail: [detail, ...more].filter(Boolean).join('; ') },
  ];
}

function section(label: string, items: readonly ChecklistItem[]): Block[] {
  return items.length === 0
    ? []
    : [
        { type: 'text', text: label },
        { type: 'checklist', items },
      ];
}

interface Parts {
  readonly overdue: ChecklistItem[];
  readonly soon: ChecklistItem[];
  readonly pending: ChecklistItem[];
  readonly undelivered: readonly Listed[];
  readonly notLinked: readonly Listed[];
}

function partsOf({ listed, standing, wording }: DigestInput): Parts {
  const name = namer(wording.rulebook, wording.language);
  const { words } = wording.locale.reminders;
  const parts: Parts = { overdue: [], soon: [], pending: [], undelivered: [], notLinked: [] };
  const mine = listed.filter((entry) => isMine(entry, standing));
  const shown = (item: string) => standing.seesRisk || !isConfidential(item);
  for (const entry of mine) {
    const dated = entry.dated.filter(({ item }) => shown(item));
    parts.overdue.push(
      ...line(
        entry,
        dated.filter(({ offset }) => offset > 0),
        wording,
      ),
    );
    parts.soon.push(
      ...line(
        entry,
        dated.filter(({ offset }) => offset <= 0),
        wording,
      ),
    );
    const waiting = entry.pending.filter(shown).map(name);
    if (waiting.length > 0) {
      const detail = wording.locale.common.list(waiting);
      parts.pending.push({ mark: 'pending', word: words.pending, label: nameIn(entry, wording), detail });
    }
  }
  const open = mine.filter(({ dated }) => dated.some(({ item }) => shown(item)));
  return {
    ...parts,
    undelivered: mine.filter(({ undelivered }) => undelivered !== undefined),
    notLinked: open.filter(({ person }) => !person.account),
  };
}

function info(label: string, word: string, detail?: string): ChecklistItem {
  return { mark: 'info', word, label, ...(detail === undefined ? {} : { detail }) };
}

function undeliveredBlocks({ undelivered }: Parts, { wording, standing }: DigestInput): Block[] {
  const { reminders } = wording.locale;
  const region = regionName(wording.rulebook, wording.locale);
  return undelivered.flatMap((entry) => {
    const items = entry.dated.filter(({ item }) => standing.seesRisk || !isConfidential(item));
    const titles = items.map((open) => titleOf(open, wording));
    if (titles.length === 0) return [];
    const text = reminders.copyText(nameOf(entry.person) ?? '', titles, region);
    return [
      { type: 'note' as const, text: reminders.digestCopy },
      { type: 'code' as const, text },
    ];
  });
}

function changes(counts: DigestCounts, { before, wording, place }: DigestInput): ChecklistItem[] {
  if (!before) return [];
  const { reminders } = wording.locale;
  const labels: readonly [keyof DigestCounts, string][] = [
    ['overdue', reminders.digestOverdue],
    ['soon', reminders.digestSoon(place.policy.soonDays)],
    ['pending', reminders.digestPending],
    ['undelivered', reminders.digestUndelivered],
    ['notLinked', reminders.digestNotLinked],
  ];
  return labels.flatMap(([key, label]) => {
    const difference = counts[key] - before[key];
    return difference === 0 ? [] : [info(reminders.digestChange(label, difference), reminders.words.info)];
  });
}

function notes({ place, isConfirmed, wording }: DigestInput): Block[] {
  const { reminders } = wording.locale;
  const { register, day } = place;
  const lines = [
    ...(register && isStale(place)
      ? [reminders.digestStale(register.asOf, daysFrom(register.asOf, day))]
      : []),
    ...(isConfirmed ? [] : [reminders.digestUnconfirmed]),
  ];
  return lines.map((text) => ({ type: 'note', text }));
}

/** The weekly list of one coordinator: their divisions only, silent when there is nothing in it. */
export function coordinatorDigest(input: DigestInput): Digest {
  const { wording, place } = input;
  const { reminders } = wording.locale;
  const parts = partsOf(input);
  const counts: DigestCounts = {
    overdue: parts.overdue.length,
    soon: parts.soon.length,
    pending: parts.pending.length,
    undelivered: parts.undelivered.length,
    notLinked: parts.notLinked.length,
  };
  const isEmpty = Object.values(counts).every((number) => number === 0) && !isStale(place);
  if (isEmpty) return { reply: undefined, counts };
  const region = regionName(wording.rulebook, wording.locale);
  const lines = (entries: readonly Listed[]) =>
    entries.map((entry) => info(nameIn(entry, wording), reminders.words.info));
  const text = reminders.digestSummary(region, counts.overdue, counts.soon);
  const blocks: Block[] = [
    { type: 'heading', text: reminders.digestHeading(region) },
    ...notes(input),
    ...section(reminders.digestOverdue, parts.overdue),
    ...section(reminders.digestSoon(place.policy.soonDays), parts.soon),
    ...section(reminders.digestPending, parts.pending),
    ...section(reminders.digestUndelivered, lines(parts.undelivered)),
    ...undeliveredBlocks(parts, input),
    ...section(reminders.digestNotLinked, lines(parts.notLinked)),
    ...section(reminders.digestChanges, changes(counts, input)),
  ];
  return { reply: reply(text, blocks), counts };
}
