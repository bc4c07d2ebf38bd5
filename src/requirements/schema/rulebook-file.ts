import { z } from 'zod';
import { Certification, Course, CourseRules, DivisionCourse, Ladder } from './course.ts';
import { CrossCertification } from './cross-certification.ts';
import { Heading } from './heading.ts';
import { Id, IsoDay, RoleId, SourceRef, Text } from './primitives.ts';
import { Conflict, Contact, Fact, Meeting, Program, Region, Silence, Step } from './region.ts';
import { Requirement } from './requirement.ts';

export const Page = z.strictObject({
  title: z.string().min(1),
  asOf: IsoDay.describe('The day the page was read into this file'),
  region: Id.optional().describe('In ayso.yaml: the region whose page it is'),
  url: z.url({ protocol: /^https$/ }).optional(),
  note: Text.optional(),
});

/** A situation and what must come out of it; these are the rulebook's tests. */
export const Example = z.strictObject({
  name: z.string().min(1),
  division: z.string().min(1),
  role: z.string().optional(),
  age: z.number().int().positive().optional(),
  on: IsoDay,
  held: z
    .array(z.strictObject({ certification: Id, on: IsoDay.optional(), expires: IsoDay.optional() }))
    .default([]),
  expect: z.record(Id, z.string()).describe('Requirement id → status, or → "status until YYYY-MM-DD"'),
  ready: z.boolean().optional(),
});

/** One YAML file: a region's (`region` present) or the AYSO-wide one. */
export const RulebookFile = z.strictObject({
  schema: z.literal(1),
  id: Id.describe('The same as the file name'),
  pages: z.record(Id, Page),
  region: Region.optional(),
  role: z
    .strictObject({
      text: Text,
      experienceNeeded: z.boolean().optional(),
      namedFor: z
        .array(RoleId)
        .default([])
        .describe('Roles the requirements are expressly written for; of others the page does not speak'),
      source: SourceRef,
    })
    .optional(),
  certifications: z.array(Certification).default([]),
  divisionCourses: z.array(DivisionCourse).default([]),
  ladder: Ladder.optional(),
  courseRules: CourseRules.optional(),
  requirements: z.array(Requirement).default([]),
  courses: z.array(Course).default([]),
  heading: Heading.optional(),
  crossCertification: CrossCertification.optional(),
  steps: z.array(Step).default([]),
  meetings: z.array(Meeting).default([]),
  programs: z.array(Program).default([]),
  contacts: z.array(Contact).default([]),
  facts: z.array(Fact).default([]),
  conflicts: z.array(Conflict).default([]),
  silences: z.array(Silence).default([]),
  examples: z.array(Example).default([]),
});
export type RulebookFile = z.infer<typeof RulebookFile>;
