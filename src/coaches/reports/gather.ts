import { UserError } from '../../bot/user-error.ts';
import { importTexts } from '../../locales/en/import.ts';
import type { IsoDay } from '../../requirements/schema/primitives.ts';
import { readDay } from './day.ts';
import { finishPerson, joinDrafts } from './finish.ts';
import { type Drafts, gatherPeople, type PersonDraft, problemWith, readAdminId } from './people.ts';
import { collectRejects, type Rejects } from './rejects.ts';
import type { ReportContent, ReportPerson, ReportReader, RowContext, RowView } from './report.ts';
import { type Header, type SheetRow, textOf } from './table.ts';

/** A file with more than this share of rows with formulas was tampered with. */
const FORMULAS_BEARABLE = 0.1;
const DIFFERENT_TEXTS = 5000;
/** Fewer cells are a footer or what is left of a cut row. */
const SHORTEST_ROW = 3;

/** Takes a report row by row. */
export interface Gathering {
  add(row: SheetRow): void;
  rows(): number;
  /** @throws UserError when there is nobody in it, or formulas in too many rows. */
  finish(): ReportContent;
}

/** Divisions, dates and names of teams repeat in thousands of rows: one copy of each is kept. */
function interner(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const same = known.get(text);
    if (same !== undefined) return same;
    if (known.size < DIFFERENT_TEXTS) known.set(text, text);
    return text;
  };
}

function viewer(header: Header, rejects: Rejects): (row: SheetRow) => RowView {
  const columns = new Map<string, number>();
  const intern = interner();
  for (const [index, name] of header.names.entries()) if (!columns.has(name)) columns.set(name, index);
  return ({ number, cells }) => {
    const cell = (name: string) => cells[columns.get(name) ?? -1];
    return {
      number,
      has: (name) => columns.has(name),
      text: (...names) => intern(textOf(cell(names.find((name) => columns.has(name)) ?? ''))),
      day(name, isPrivate = false) {
        const day = readDay(cell(name));
        if (day !== 'unreadable') return day && intern(day);
        const column = header.labels[columns.get(name) ?? -1] ?? name;
        const value = isPrivate ? {} : { value: textOf(cell(name)) };
        rejects.add({ why: 'unreadable-date', row: number, column, ...value });
        return undefined;
      },
    };
  };
}

function finishAll(drafts: Set<PersonDraft>, asOf: IsoDay): ReportPerson[] {
  joinDrafts(drafts);
  const people: ReportPerson[] = [];
  for (const draft of drafts) {
    people.push(finishPerson(draft, asOf));
    drafts.delete(draft);
  }
  return people.sort((a, b) => (a.key < b.key ? -1 : 1));
}

function rejectUnknownColumns(reader: ReportReader, header: Header, rejects: Rejects): void {
  for (const [index, name] of header.names.entries()) {
    if (name !== '' && !reader.knows(name))
      rejects.add({ why: 'unknown-column', column: header.labels[index] ?? name });
  }
}

/** Counts what the whole report is judged by. */
interface Tally {
  rows: number;
  formulas: number;
}

function contextFor(
  header: Header,
  asOf: IsoDay,
  rejects: Rejects,
  drafts: Drafts,
  tally: Tally,
): RowContext {
  return {
    asOf,
    headers: header.names,
    reject: rejects.add,
    person(row, fields) {
      const why = problemWith(fields);
      if (why === 'formula') tally.formulas += 1;
      if (why) rejects.add({ why, row: row.number });
      if (why) return undefined;
      const badId = fields.adminId !== '' && readAdminId(fields.adminId) === undefined;
      if (badId) rejects.add({ why: 'unreadable-id', row: row.number, value: fields.adminId });
      return drafts.of(row.number, fields);
    },
  };
}

/** Starts a report whose header has been found. */
export function gatherReport(
  reader: ReportReader,
  header: Header,
  { name, asOf }: { readonly name: string; readonly asOf: IsoDay },
): Gathering {
  const [rejects, drafts, tally] = [collectRejects(), gatherPeople(), { rows: 0, formulas: 0 }];
  const view = viewer(header, rejects);
  const context = contextFor(header, asOf, rejects, drafts, tally);
  rejectUnknownColumns(reader, header, rejects);
  return {
    rows: () => tally.rows,
    add(row) {
      tally.rows += 1;
      const isShort = row.cells.length < Math.min(header.names.length, SHORTEST_ROW);
      if (isShort) rejects.add({ why: 'short-row', row: row.number });
      else reader.read(view(row), context);
    },
    finish() {
      const { rows, formulas } = tally;
      if (formulas > rows * FORMULAS_BEARABLE) throw new UserError(importTexts.formulas(name));
      const people = finishAll(drafts.take(), asOf);
      if (people.length === 0) throw new UserError(importTexts.noPeople(name));
      const { kind, subject } = reader;
      return { kind, subject, name, asOf, rows, people, rejects: rejects.list() };
    },
  };
}
