import { z } from 'zod';
import { DivisionSet, Id, Range, SourceRef, Text } from './primitives.ts';

export const CERTIFICATION_KINDS = [
  'training',
  'check',
  'form',
  'referee',
  'coaching-course',
  'refresher',
] as const;

export const Certification = z.strictObject({
  id: Id,
  title: Text,
  kind: z.enum(CERTIFICATION_KINDS),
  aliases: z.array(z.string()).default([]).describe('Other words people use for it, lower case'),
  about: Text.optional().describe('What it is for'),
  source: SourceRef,
});
export type Certification = z.infer<typeof Certification>;

/** Which course a division asks for. */
export const DivisionCourse = z.strictObject({
  divisions: DivisionSet,
  certification: Id,
  andUp: z
    .number()
    .int()
    .positive()
    .optional()
    .describe(
      'The page names it by an age "and up" (15 for "15U and up"): every U-number from there is covered',
    ),
  source: SourceRef,
});
export type DivisionCourse = z.infer<typeof DivisionCourse>;

/** From the lowest to the highest: a higher one counts for a division that asks for a lower one of the list. */
export const Ladder = z.strictObject({ certifications: z.array(Id).min(2), source: SourceRef });

export const CoursePart = z.strictObject({
  form: z.enum([
    'online',
    'classroom',
    'field',
    'classroom-and-field',
    'pre-work',
    'class',
    'post-work',
    'residential',
  ]),
  hours: z.union([z.number().positive(), Range]).optional(),
  days: z.number().positive().optional(),
  note: Text.optional(),
});
export type CoursePart = z.infer<typeof CoursePart>;

/** What taking a course is like in this region. */
export const Course = z.strictObject({
  certification: Id,
  title: Text.describe("The region's name for it"),
  parts: z.array(CoursePart).min(1).describe('In the order in which they are taken'),
  place: Text.optional(),
  when: Text.optional(),
  signUp: Text.optional(),
  note: Text.optional(),
  source: SourceRef,
});
export type Course = z.infer<typeof Course>;

/** How courses relate to each other, as text for people, keyed by topic. */
export const CourseRules = z.strictObject({
  order: z.strictObject({ text: Text, source: SourceRef }).optional().describe('Prerequisites and order'),
  higherDoesNotCount: z.strictObject({ text: Text, source: SourceRef }).optional(),
  upper: z
    .strictObject({ text: Text, source: SourceRef })
    .optional()
    .describe('How the courses of the ladder relate to each other'),
  national: z
    .strictObject({ text: Text, source: SourceRef })
    .optional()
    .describe('Whom the National course is for'),
});
export type CourseRules = z.infer<typeof CourseRules>;
export type Ladder = z.infer<typeof Ladder>;
