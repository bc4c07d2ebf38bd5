import type { IsoDay } from '../../requirements/schema/primitives.ts';
import { fold, foldName } from '../person-key.ts';
import type { Assignment, Credential, Risk } from '../record.ts';

/** Who a row is about, as written. */
export interface PersonFields {
  readonly adminId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly birth?: IsoDay | undefined;
}

/** A person while the report is read; the birth dates in it never leave this folder. Short lists without doubles. */
export interface PersonDraft {
  row: number;
  readonly adminIds: string[];
  readonly names: { readonly first: string; readonly last: string }[];
  readonly emails: string[];
  readonly births: IsoDay[];
  readonly credentials: Credential[];
  readonly assignments: Assignment[];
  readonly risks: Risk[];
}

const ADMIN_ID = /^\d{4,6}-\d{4,8}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const MERGED = /(\s*-\s*merged)+\s*$/i;
const JUNK = /^(test|volunteer)\s*\d*$/i;
const LONGEST_NAME = 100;
/** What a spreadsheet would run: `=…`, `@SUM(…)`, `-1+cmd|…`. */
const FORMULA = /^[=@]|^[+-].*[(|!]/;

const cleanName = (name: string) => name.normalize('NFC').replace(/\s+/g, ' ').replace(MERGED, '').trim();

/** What is wrong with a row's person; undefined: nothing. */
export function problemWith(fields: PersonFields): 'no-person' | 'junk-person' | 'formula' | undefined {
  const { firstName, lastName, email } = fields;
  if ([firstName, lastName, email].some((text) => FORMULA.test(text))) return 'formula';
  const [first, last] = [cleanName(firstName), cleanName(lastName)];
  if (first === '' && last === '') return 'no-person';
  if (first.length > LONGEST_NAME || last.length > LONGEST_NAME) return 'no-person';
  return JUNK.test(first) || JUNK.test(last) ? 'junk-person' : undefined;
}

/** @returns the Admin ID, or undefined when this is none. */
export const readAdminId = (text: string) => (ADMIN_ID.test(text) ? text : undefined);

/** Gathers the rows of each person. */
export interface Drafts {
  /** The draft this row belongs to: by Admin ID, else by e-mail and name together. */
  of(row: number, fields: PersonFields): PersonDraft;
  /** Hands them over: afterwards none is held here, so that each can be let go once it is finished. */
  take(): Set<PersonDraft>;
}

function addTo<T>(list: T[], value: T | undefined): void {
  if (value !== undefined && value !== '' && !list.includes(value)) list.push(value);
}

function addName(draft: PersonDraft, first: string, last: string): void {
  if (!draft.names.some((name) => name.first === first && name.last === last))
    draft.names.push({ first, last });
}

function emptyDraft(row: number): PersonDraft {
  return {
    row,
    adminIds: [],
    names: [],
    emails: [],
    births: [],
    credentials: [],
    assignments: [],
    risks: [],
  };
}

/** @returns an empty gathering. */
export function gatherPeople(): Drafts {
  const drafts = new Map<string, PersonDraft>();
  return {
    of(row, fields) {
      const [first, last] = [cleanName(fields.firstName), cleanName(fields.lastName)];
      const email = EMAIL.test(fields.email) ? fields.email.toLowerCase() : '';
      const adminId = readAdminId(fields.adminId);
      const key = adminId ?? `${email} ${foldName(first, last)}`;
      const draft = drafts.get(key) ?? emptyDraft(row);
      drafts.set(key, draft);
      draft.row = Math.min(draft.row, row);
      addTo(draft.adminIds, adminId);
      addTo(draft.emails, email);
      addTo(draft.births, fields.birth);
      addName(draft, first, last);
      return draft;
    },
    take() {
      const all = new Set(drafts.values());
      drafts.clear();
      return all;
    },
  };
}

/** @returns the pairs of e-mail and name under which two drafts are one person. */
export function identities(draft: PersonDraft): string[] {
  const names = draft.names.map(({ first, last }) => foldName(first, last));
  return draft.emails.flatMap((email) => names.map((name) => `${fold(email)} ${name}`));
}

/** Adds all that `other` holds to `draft`. */
export function absorb(draft: PersonDraft, other: PersonDraft): void {
  draft.row = Math.min(draft.row, other.row);
  for (const id of other.adminIds) addTo(draft.adminIds, id);
  for (const { first, last } of other.names) addName(draft, first, last);
  for (const email of other.emails) addTo(draft.emails, email);
  for (const birth of other.births) addTo(draft.births, birth);
  draft.credentials.push(...other.credentials);
  draft.assignments.push(...other.assignments);
  draft.risks.push(...other.risks);
}
