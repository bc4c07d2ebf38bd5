import { z } from 'zod';
import { Cost, DivisionSet, Id, IsoDay, RoleId, SourceRef, Takes, Text, Wait } from './primitives.ts';

const MonthDay = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'write the day as MM-DD, e.g. 07-31')
  .describe('A day of each year as MM-DD, e.g. 07-31');

/** How long one completion counts. All computed when read, never stored. */
export const HowOften = z
  .union([
    z.enum(['once', 'yearly', 'not-stated']),
    z.strictObject({ everyYears: z.number().int().positive() }),
    z.strictObject({ everyMonths: z.number().int().positive() }),
    z.strictObject({
      yearlyUntil: MonthDay.describe(
        'Ends on this day (MM-DD) each year, whenever it was done: a membership year',
      ),
    }),
    z.strictObject({
      refresher: z
        .strictObject({
          everyYears: z.number().int().positive(),
          until: MonthDay.optional().describe('Each period ends on this day, whenever it was done'),
          with: z.array(Id).min(1),
          fullEveryYears: z
            .number()
            .int()
            .positive()
            .optional()
            .describe('The full course must be repeated every so many years, refreshers or not'),
        })
        .describe('The full course once, then one of these shorter ones every so many years'),
    }),
  ])
  .describe('How often it must be done');
export type HowOften = z.infer<typeof HowOften>;

/** One way to meet a requirement. */
export const Alternative = z.union([
  Id,
  z.strictObject({ certification: Id, howOften: HowOften.optional() }),
  z.strictObject({ all: z.array(Id).min(2).describe('All of these together') }),
]);
export type Alternative = z.infer<typeof Alternative>;

/** Whom it concerns; everything named must fit, what is not named does not matter. */
export const Audience = z
  .strictObject({
    divisions: DivisionSet.optional(),
    roles: z.array(RoleId).min(1).optional(),
    states: z.array(z.string().length(2)).min(1).optional().describe('Only in these states, e.g. [CA]'),
    ageFrom: z
      .number()
      .int()
      .positive()
      .optional()
      .describe("Only for volunteers of this age (the volunteer's) and above"),
    ageUnder: z.number().int().positive().optional().describe('Only for volunteers younger than this'),
  })
  .describe('Whom it concerns; leave it out when it concerns everybody');
export type Audience = z.infer<typeof Audience>;

export const Requirement = z.strictObject({
  id: Id.describe(
    'Usually the id of the certification; `division-coach` for the certificate the division asks for',
  ),
  title: Text.optional().describe("Default: the certification's title"),
  aliases: z.array(z.string()).default([]).describe('Other words people use for it'),
  level: z.enum(['required', 'recommended']).default('required'),
  accepts: z
    .union([
      z.literal('division-course'),
      z.literal('any-coaching-course'),
      Alternative,
      z.array(Alternative).min(1),
    ])
    .optional()
    .describe(
      'What meets it: a certification, a list of alternatives (one is enough), {all: […]}, `division-course` ' +
        '(the course the division asks for) or `any-coaching-course`. Default: the certification with the same id',
    ),
  howOften: HowOften,
  for: Audience.optional(),
  deadline: Text.optional().describe('When it must be done by, e.g. "before the first practice"'),
  wait: Wait.optional(),
  cost: Cost.optional(),
  takes: Takes.optional(),
  why: Text.optional(),
  where: Text.optional().describe('Where to do it, with the clicks'),
  url: z.url({ protocol: /^https$/ }).optional(),
  note: Text.optional().describe('Anything else the page says about it'),
  from: IsoDay.optional().describe(
    'In force from this day; write the requirement twice to change it on a day',
  ),
  until: IsoDay.optional().describe('In force up to and including this day'),
  source: SourceRef,
});
export type Requirement = z.infer<typeof Requirement>;
