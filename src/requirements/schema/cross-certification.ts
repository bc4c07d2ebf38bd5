import { z } from 'zod';
import { Id, SourceRef, Text } from './primitives.ts';

/** Which licence of another body gives which certificate, and who decides. */
export const CrossCertification = z.strictObject({
  body: z.string().min(1).describe('Whose licences are accepted, e.g. USSF'),
  bodyAliases: z.array(z.string()).default([]).describe('Other words people use for it, lower case'),
  licences: z.array(z.string()).min(1).describe('Its licences, lowest first: the meaning of "or higher"'),
  gives: z
    .array(
      z.strictObject({
        licence: z.string().min(1),
        aliases: z.array(z.string()).default([]),
        orHigher: z.boolean().default(false),
        certifications: z.array(Id).min(1),
        label: Text.describe('How people call what it gives'),
        source: SourceRef,
      }),
    )
    .min(1),
  notAccepted: z.strictObject({
    bodies: z.array(z.strictObject({ name: Text, aliases: z.array(z.string()).min(1) })),
    allOthers: z.boolean().describe('Nothing else is accepted either'),
    source: SourceRef,
  }),
  path: z
    .array(z.strictObject({ who: Text, does: z.enum(['recommends', 'receives', 'approves']) }))
    .min(1)
    .describe('Who does what, in this order'),
  pathSource: SourceRef,
  ask: Id.optional().describe('Contact to ask'),
});
export type CrossCertification = z.infer<typeof CrossCertification>;
