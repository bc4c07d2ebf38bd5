import type { Locale } from '../../locales/en.ts';
import type { Block } from '../reply.ts';

/** Someone as a preview names them. */
interface Named {
  readonly firstName: string;
  readonly lastName: string;
}

/** Something in a report that was not understood. */
export interface RejectLine {
  readonly why: string;
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
  readonly count: number;
}

export interface ReviewLine extends Named {
  readonly key: string;
  readonly row: number;
  readonly why: string;
  readonly candidates: readonly (Named & { readonly id: string })[];
}

/** What the preview of an import shows. */
export interface ImportPreviewView {
  readonly region: string;
  /** Of the report: kind, file name, the day it tells about. */
  readonly report: string;
  readonly file: string;
  readonly asOf: string;
  readonly summary: {
    readonly rows: number;
    readonly people: number;
    readonly credentials: number;
    readonly divisions: number;
    readonly matched: Readonly<Record<string, number>>;
    readonly changes: Readonly<
      Record<
        | 'new'
        | 'changed'
        | 'gone'
        | 'unchanged'
        | 'credentialsNew'
        | 'credentialsGone'
        | 'assignmentsNew'
        | 'assignmentsGone',
        number
      >
    >;
  };
  readonly new: readonly Named[];
  readonly changed: readonly Named[];
  readonly gone: readonly Named[];
  readonly rejects: readonly RejectLine[];
  readonly unmatched: readonly (Named & { readonly row: number })[];
  readonly isOlder: boolean;
  /** So many of a kind are named; the others stand in the file. */
  readonly most: number;
  readonly locale: Locale;
}

export const fullName = ({ firstName, lastName }: Named, { roster }: Locale) =>
  roster.name(firstName, lastName);

export function rejectText({ why, row, column, value, count }: RejectLine, { roster }: Locale): string {
  const reason = roster.rejectWhy[why] ?? why;
  const said = value === undefined ? reason : roster.rejectValue(value, reason);
  return roster.reject(roster.rejectWhere(row, column), said, count);
}

function facts({ report, file, asOf, summary, locale: { roster, common } }: ImportPreviewView): Block[] {
  const { changes, matched } = summary;
  const found = Object.values(matched).reduce((sum, n) => sum + n, 0);
  const rows: [string, string | number][] = [
    [roster.report, roster.reports[report] ?? report],
    [roster.file, file],
    [roster.asOfField, common.day(asOf)],
    [roster.rows, summary.rows],
    [roster.people, summary.people],
    [roster.certificates, summary.credentials],
    [roster.divisions, summary.divisions],
    [roster.matched, found],
  ];
  const differences: [string, string | number][] = [
    [roster.newPeople, changes.new],
    [roster.changedPeople, changes.changed],
    [roster.gonePeople, changes.gone],
    [roster.unchanged, changes.unchanged],
    [roster.certificatesChange, roster.plusMinus(changes.credentialsNew, changes.credentialsGone)],
    [roster.assignmentsChange, roster.plusMinus(changes.assignmentsNew, changes.assignmentsGone)],
  ];
  return [rows, differences].map((all) => ({
    type: 'fields',
    fields: all.map(([label, value]) => ({ label, value: value.toLocaleString('en-US') })),
  }));
}

function nameLines(view: ImportPreviewView): Block[] {
  const { roster } = view.locale;
  const lists = [
    [roster.newPeople, view.new],
    [roster.changedPeople, view.changed],
    [roster.gonePeople, view.gone],
  ] as const;
  return lists.flatMap(([word, people]): Block[] => {
    if (people.length === 0) return [];
    const names = people.slice(0, view.most).map((person) => fullName(person, view.locale));
    return [{ type: 'text', text: roster.names(word, names, people.length - names.length) }];
  });
}

function list(
  title: string,
  lines: readonly string[],
  { most, locale: { roster } }: ImportPreviewView,
): Block[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, most).map((line) => `• ${line}`);
  const more = lines.length > most ? [`• ${roster.more(lines.length - most)}`] : [];
  return [{ type: 'text', text: [`${title}:`, ...shown, ...more].join('\n') }];
}

/** What a report holds, what it would change, and what of it was not understood. */
export function importPreview(view: ImportPreviewView): { summary: string; blocks: Block[] } {
  const { locale, summary, rejects, unmatched } = view;
  const { roster } = locale;
  const { changes } = summary;
  return {
    summary: roster.previewSummary(view.file, summary.people, changes.new, changes.changed, changes.gone),
    blocks: [
      { type: 'heading', text: roster.previewHeading(view.region) },
      { type: 'text', text: roster.previewText },
      ...(view.isOlder ? [{ type: 'note' as const, text: roster.older }] : []),
      ...facts(view),
      ...nameLines(view),
      ...list(
        roster.notUnderstood,
        rejects.map((reject) => rejectText(reject, locale)),
        view,
      ),
      ...list(
        roster.unmatched,
        unmatched.map((person) => roster.rowName(person.row, fullName(person, locale))),
        view,
      ),
    ],
  };
}
