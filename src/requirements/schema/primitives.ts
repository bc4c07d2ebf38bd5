import { z } from 'zod';

/** A day as `YYYY-MM-DD` that exists in the calendar; compares correctly as a string. */
export const IsoDay = z.iso.date().describe('A day as YYYY-MM-DD');
export type IsoDay = z.infer<typeof IsoDay>;

/** What a person reads, keyed by language; a bare string is English. No markup. */
export const Text = z
  .union([z.string().min(1), z.record(z.string().regex(/^[a-z]{2}(-[A-Za-z]+)?$/), z.string().min(1))])
  .transform((text): Readonly<Record<string, string>> => (typeof text === 'string' ? { en: text } : text))
  .describe('Text for people: a string (English) or one string per language code, e.g. {en: …, es: …}');
export type Text = z.infer<typeof Text>;

/**
 * Where a value comes from: `page § section`; `page` is a key of the rulebook's `pages`, which hold title and asOf.
 * A fact that has another date than its page says so: `page § section @ 2025-08-01`.
 */
export const SourceRef = z
  .string()
  .regex(/^[a-z0-9-]+ § [^@]+( @ \d{4}-\d{2}-\d{2})?$/, 'write a source as "page § section"')
  .describe('Where it is stated: "page § section" (page = a key of `pages`), optionally "… @ YYYY-MM-DD"');
export type SourceRef = z.infer<typeof SourceRef>;

export const Id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower case with dashes, e.g. safe-haven')
  .describe('An id: lower case letters, digits and dashes');

/** The divisions of the outside interface, youngest first; the order is the meaning of `from` and `to`. */
export const DIVISIONS = [
  'schoolyard',
  '5U',
  '6U',
  '7U',
  '8U',
  '9U',
  '10U',
  '12U',
  '14U',
  '16U',
  '19U',
] as const;
export const DivisionId = z.enum(DIVISIONS);
export type DivisionId = z.infer<typeof DivisionId>;

/** A list, or a stretch of the order of `DIVISIONS`, both ends included. */
export const DivisionSet = z
  .union([
    z.array(DivisionId).min(1),
    z.strictObject({ from: DivisionId.optional(), to: DivisionId.optional() }),
  ])
  .describe('Divisions: a list, or {from, to} (both included)');
export type DivisionSet = z.infer<typeof DivisionSet>;

export const ROLES = ['head-coach', 'assistant-coach', 'referee', 'team-manager', 'volunteer'] as const;
export const RoleId = z.enum(ROLES);
export type RoleId = z.infer<typeof RoleId>;

/** Numbers of a range the page gives; `max` absent with `orMore`: at least `min`. */
export const Range = z.strictObject({
  min: z.number().nonnegative(),
  max: z.number().nonnegative().optional(),
  orMore: z.boolean().optional(),
});
export type Range = z.infer<typeof Range>;

/** Money as the page prints it; a fee that differs from place to place is a range. */
export const Cost = z
  .strictObject({
    amount: z.union([z.number().nonnegative(), Range]),
    currency: z.string().length(3),
    note: Text.optional().describe('e.g. who pays it back'),
  })
  .describe(
    'A cost, e.g. {amount: 25, currency: USD} or {amount: {min: 20, max: 35}, currency: USD}; 0 is free',
  );

/** A waiting time: so many days, or a range of days, between doing it and having it. */
export const Wait = z
  .strictObject({ days: z.union([z.number().int().positive(), Range]), note: Text.optional() })
  .describe('How long it takes until it counts, in days');

/** Time a person spends on it. */
export const Takes = z
  .strictObject({
    minutes: z.union([z.number().int().positive(), Range]).optional(),
    days: z.number().positive().optional(),
    of: z.enum(['first', 'renewal']).optional().describe('Only for the first time, or only for the renewal'),
    note: Text.optional(),
  })
  .describe('How long it takes to do');
export type Takes = z.infer<typeof Takes>;
