import type { Context } from '../../src/bot/context.ts';
import { toCsv } from '../../src/coaches/csv-export.ts';
import type { ImportPreview, ReviewItem } from '../../src/coaches/register.ts';
import { encodeAction } from '../../src/reply/action.ts';
import type { Block, Button, Reply } from '../../src/reply/reply.ts';
import { reply } from '../../src/reply/simple.ts';
import { fullName, importPreview } from '../../src/reply/views/import-preview.ts';
import { regionName } from '../../src/reply/views/sources.ts';

/** So many of a kind stand in the message; all of them stand in the file. */
const SHOWN = 8;
/** So many people to look at stand in one message; the next come when these are answered. */
const REVIEWED_AT_ONCE = 3;
/** Candidates that get a button of their own. */
const CANDIDATES = 4;

const action = (name: string, ...args: readonly string[]) =>
  encodeAction({ command: 'coach-import', name, args });

function sourceOf({ next }: ImportPreview) {
  return Object.values(next.sources).find(({ importedAt }) => importedAt === next.importedAt);
}

function reviewBlocks(item: ReviewItem, token: string, { locale }: Context): Block[] {
  const { roster } = locale;
  const { key, row, why, candidates } = item;
  const names = candidates.map((candidate) => fullName(candidate, locale));
  const same = candidates.slice(0, CANDIDATES).map(
    (candidate): Button => ({
      label: candidates.length === 1 ? roster.samePerson : roster.sameAs(fullName(candidate, locale)),
      action: action('same', token, key, candidate.id),
    }),
  );
  const text = roster.reviewItem(row, fullName(item, locale), roster.reviewWhy[why] ?? why, names);
  return [
    { type: 'text', text },
    {
      type: 'actions',
      buttons: [...same, { label: roster.someoneElse, action: action('other', token, key) }],
    },
  ];
}

function reviewPart({ review }: ImportPreview, token: string, context: Context): Block[] {
  if (review.length === 0) return [];
  return [
    { type: 'divider' },
    { type: 'text', text: context.locale.roster.reviewHeading(review.length) },
    ...review.slice(0, REVIEWED_AT_ONCE).flatMap((item) => reviewBlocks(item, token, context)),
  ];
}

/** Everything that the message names only in part. */
function fullList(preview: ImportPreview, { locale }: Context): Block[] {
  const { roster } = locale;
  const { csvWords } = roster;
  const isLong = [preview.new, preview.changed, preview.gone, preview.rejects, preview.unmatched].some(
    ({ length }) => length > SHOWN,
  );
  if (!isLong && preview.review.length <= REVIEWED_AT_ONCE) return [];
  const people = (['new', 'changed', 'gone'] as const).flatMap((kind) =>
    preview[kind].map((person) => [csvWords[kind], '', '', fullName(person, locale), '', 1]),
  );
  const looked = preview.review.map((item) => {
    const names = item.candidates.map((candidate) => fullName(candidate, locale)).join('; ');
    return [
      csvWords.review,
      item.row,
      '',
      fullName(item, locale),
      `${roster.reviewWhy[item.why]} ${names}`,
      1,
    ];
  });
  const alone = preview.unmatched.map((person) => [
    csvWords.unmatched,
    person.row,
    '',
    fullName(person, locale),
    '',
    1,
  ]);
  const rejected = preview.rejects.map(({ why, row = '', column = '', value = '', count }) => [
    csvWords.reject,
    row,
    column,
    value,
    roster.rejectWhy[why] ?? why,
    count,
  ]);
  const content = toCsv(Object.values(roster.previewCsv), [...people, ...looked, ...alone, ...rejected]);
  return [{ type: 'file', content, name: 'import-preview.csv', mediaType: 'text/csv' }];
}

/** The blocks of a preview without its buttons; the command line shows them too. */
export function previewBlocks(
  preview: ImportPreview,
  context: Pick<Context, 'locale' | 'rulebook'>,
  most = SHOWN,
) {
  const source = sourceOf(preview);
  return importPreview({
    ...preview,
    region: regionName(context.rulebook, context.locale),
    report: source?.report ?? '',
    file: source?.name ?? '',
    asOf: source?.asOf ?? preview.next.asOf,
    most,
    locale: context.locale,
  });
}

/**
 * A preview with everything that can be done about it.
 * @param answered the person (`ReviewItem.key`) that was decided a moment ago
 */
export function previewReply(
  token: string,
  preview: ImportPreview,
  context: Context,
  { replaces = false, answered }: { replaces?: boolean; answered?: string } = {},
): Reply {
  const { roster } = context.locale;
  const { summary, blocks } = previewBlocks(preview, context);
  const takeBack: Button[] =
    answered === undefined ? [] : [{ label: roster.takeBack, action: action('take-back', token, answered) }];
  return reply(
    summary,
    [
      ...blocks,
      ...reviewPart(preview, token, context),
      ...fullList(preview, context),
      {
        type: 'actions',
        buttons: [
          { label: roster.confirm, action: action('confirm', token), style: 'primary' },
          { label: roster.discard, action: action('discard', token), style: 'danger' },
          ...takeBack,
        ],
      },
    ],
    replaces,
  );
}

/** After the confirmation: what is stored now, and the way back. */
export function storedReply(preview: ImportPreview, snapshot: string, context: Context): Reply {
  const { roster, common } = context.locale;
  const { records, asOf, region } = preview.next;
  return reply(
    roster.stored(records.length, common.day(asOf)),
    [
      { type: 'text', text: roster.stored(records.length, common.day(asOf)) },
      {
        type: 'actions',
        buttons: [{ label: roster.undo, action: action('undo', region, snapshot), style: 'danger' }],
      },
    ],
    true,
  );
}
