import { z } from 'zod';
import { DivisionSet, Id, IsoDay, Range, SourceRef, Takes, Text } from './primitives.ts';
import { Audience } from './requirement.ts';

export const Region = z.strictObject({
  number: z.number().int().positive(),
  name: z.string().min(1),
  aliases: z.array(z.string()).default([]).describe('Names people use for it, lower case'),
  state: z.string().length(2),
  timezone: z.string().min(1).describe('IANA name; a default for the schedule, /coach-setup overrides it'),
  source: SourceRef,
});

export const Contact = z.strictObject({
  id: Id,
  title: Text.describe('Role or office, e.g. Regional Coach Administrator'),
  name: z.string().optional().describe("The person's name, where the page gives it"),
  aliases: z.array(z.string()).default([]),
  for: z
    .array(Id)
    .default([])
    .describe('Topics or requirement ids to send people there for; `anything` = everything else'),
  phone: z.string().optional(),
  email: z.email().optional(),
  address: z.string().optional().describe('Postal address on one line'),
  url: z.url({ protocol: /^https$/ }).optional(),
  note: Text.optional(),
  source: SourceRef,
});
export type Contact = z.infer<typeof Contact>;

/** One thing a new volunteer does. */
export const Step = z.strictObject({
  id: Id,
  title: Text.describe('May hold {course} and {division}'),
  do: Text.describe('What to do and where to click; may hold {course} and {division}'),
  requirement: Id.optional().describe(
    'The requirement it meets; without one the person says when it is done',
  ),
  part: z
    .boolean()
    .default(false)
    .describe('Only a part of the requirement (an online half): does not meet it alone'),
  for: Audience.optional(),
  optional: z.boolean().default(false),
  meeting: Id.optional().describe('The meeting to go to: its dates and place are shown with the step'),
  takes: Takes.optional(),
  why: Text.optional(),
  url: z.url({ protocol: /^https$/ }).optional(),
  source: SourceRef,
});
export type Step = z.infer<typeof Step>;

/** A time of day in the region's time zone. */
const Clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write the time as HH:MM, e.g. 18:30')
  .describe('A time of day as HH:MM, e.g. 18:30');

export const Meeting = z.strictObject({
  id: Id,
  title: Text,
  aliases: z.array(z.string()).default([]),
  level: z.enum(['required', 'recommended', 'offered']),
  when: Text.optional().describe('In words; days of the calendar go under dates'),
  where: Text.optional(),
  dates: z
    .array(
      z.strictObject({
        on: IsoDay,
        from: Clock.optional(),
        to: Clock.optional(),
        where: Text.optional().describe('When it differs from the place of the meeting'),
        divisions: DivisionSet.optional().describe('Whom this date is for; left out: everybody'),
        note: Text.optional(),
      }),
    )
    .default([])
    .describe('The dates the page gives'),
  find: Text.optional().describe('How to find the date or sign up'),
  about: Text.optional().describe('What happens there'),
  receive: z.array(Text).default([]).describe('What a coach is handed there'),
  lasts: z.strictObject({ hours: z.union([z.number().positive(), Range]) }).optional(),
  for: Audience.optional(),
  ask: Id.optional(),
  source: SourceRef,
});
export type Meeting = z.infer<typeof Meeting>;

export const Program = z.strictObject({
  id: Id,
  title: Text,
  aliases: z.array(z.string()).default([]),
  text: Text,
  weeks: z.number().int().positive().optional(),
  source: SourceRef,
});

/** Any other statement of the page, found by the words people ask with. */
export const Fact = z.strictObject({
  id: Id,
  topic: Id,
  asks: z.array(z.string()).min(1).describe('Words and short phrases people ask with'),
  text: Text.describe('The answer, in our own words'),
  verdict: z.enum(['yes', 'no']).optional().describe('When people ask it as a yes/no question'),
  source: SourceRef,
});
export type Fact = z.infer<typeof Fact>;

/** The page says two things. Every answer that touches it shows both and whom to ask. */
export const Conflict = z.strictObject({
  id: Id,
  about: z.array(Id).min(1).describe('Requirement ids, certification ids or topics it touches'),
  asks: z.array(z.string()).default([]),
  summary: Text,
  sides: z.array(z.strictObject({ text: Text, source: SourceRef })).min(2),
  handling: Text.optional().describe('What the bot does meanwhile'),
  ask: Id,
});
export type Conflict = z.infer<typeof Conflict>;

/** The page does not say, and people ask. */
export const Silence = z.strictObject({
  id: Id,
  about: z.array(Id).default([]),
  asks: z.array(z.string()).default([]),
  text: Text,
  ask: Id,
  source: SourceRef,
});
export type Silence = z.infer<typeof Silence>;
export type Region = z.infer<typeof Region>;
