// The requirements module, seen from outside. Everything else in the house asks it and nothing behind it.
export { appliesTo, type Fact, type Situation } from './applies.ts';
export { type AssessInput, type Assessment, assess, isReady, requirementsOn } from './assess.ts';
export { officeOf, whomToAsk } from './contacts.ts';
export { acceptedFor, coachingCourses, divisionsOf } from './courses.ts';
export { Credential } from './credential.ts';
export { addDays, addMonths, daysBetween, toDay } from './dates.ts';
export {
  DIVISIONS,
  type DivisionReading,
  divisionOfAge,
  divisionOrder,
  divisionUnder,
  isInSet,
  NUMBER_WORDS,
  readDivision,
} from './divisions.ts';
export { type HeadingRules, headingRules } from './heading-rules.ts';
export {
  caveats,
  courseRule,
  crossCertification,
  divisionCourse,
  heading,
  ladder,
  type Rulebook,
  type Stated,
} from './rulebook.ts';
export type { Rulebooks } from './rulebooks/load.ts';
export type { Heading } from './schema/heading.ts';
export { type DivisionId, type IsoDay, ROLES, type RoleId, type Text } from './schema/primitives.ts';
export type { Conflict, Contact, Meeting, Silence, Step } from './schema/region.ts';
export type { HowOften, Requirement } from './schema/requirement.ts';
export type { Source } from './sources.ts';
export { type Marks, type StepState, stepsFor, stepText } from './steps.ts';
export { fill, say } from './text.ts';
export { EXPIRING_DAYS, type Reason, type Status } from './validity.ts';
