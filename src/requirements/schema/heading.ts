import { z } from 'zod';
import { DivisionId, Range, SourceRef, Text } from './primitives.ts';

/** Heading the ball: who may, how much, and what happens when somebody does who may not. */
export const Heading = z.strictObject({
  ban: z.strictObject({
    upTo: DivisionId.describe('Banned in this division and all younger ones'),
    where: z.array(z.enum(['practice', 'match'])).min(1),
    source: SourceRef,
  }),
  limits: z.array(
    z.strictObject({
      division: DivisionId,
      minutesPerWeek: z.number().int().positive(),
      headersPerWeek: Range.describe('Per player'),
      matchesRestricted: z.boolean(),
      source: SourceRef,
    }),
  ),
  restart: z.strictObject({
    maxAge: z
      .number()
      .int()
      .positive()
      .describe('Age of the player, in years; older players are not covered'),
    kick: Text,
    to: Text.optional().describe('Who gets the kick'),
    deliberateOnly: z.boolean(),
    place: Text,
    goalArea: Text.describe('The exception inside the goal area'),
    source: SourceRef,
  }),
  origin: z.strictObject({ text: Text, source: SourceRef }).optional().describe('On whose rules these rest'),
  discipline: z.strictObject({ text: Text, source: SourceRef }),
});
export type Heading = z.infer<typeof Heading>;
