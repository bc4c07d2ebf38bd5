import type { Intent } from '../part.ts';
import { courseAboutIntent } from './courses/about.ts';
import { byFormIntent } from './courses/by-form.ts';
import { coversIntent } from './courses/covers.ts';
import { crossIntent } from './courses/cross.ts';
import { formatIntent } from './courses/format.ts';
import { keepsIntent } from './courses/keeps.ts';
import { ladderIntent } from './courses/ladder.ts';
import { courseOrderIntent, nationalIntent } from './courses/order.ts';
import { ownTeamsIntent } from './courses/own-teams.ts';
import { pairsIntent } from './courses/pairs.ts';
import { partIntent } from './courses/part.ts';
import { peopleIntent } from './courses/people.ts';
import { coursePlaceIntent } from './courses/place.ts';
import { whichIntent } from './courses/which.ts';
import { foundIntent } from './found.ts';
import { headingIntent } from './heading/index.ts';
import { medical } from './medical.ts';
import { programIntent, roleIntent } from './region/about.ts';
import { contactIntent } from './region/contact.ts';
import { fromAccountIntent } from './region/from-account.ts';
import { loginIntent } from './region/login.ts';
import { meetingIntent } from './region/meeting.ts';
import { menuChoiceIntent } from './region/menu-choice.ts';
import { oneStepIntent } from './region/one-step.ts';
import { outsideIntent, smallTalk } from './region/outside.ts';
import { selfIntent } from './region/self.ts';
import { stepOfIntent } from './region/step-of.ts';
import { stepOrderIntent } from './region/step-order.ts';
import { stepsIntent } from './region/steps.ts';
import { termsIntent } from './region/terms.ts';
import { webAddressIntent } from './region/web-address.ts';
import { whereRegionIntent } from './region/where-region.ts';
import { allIntent } from './rules/all.ts';
import { eachOwnIntent } from './rules/each-own.ts';
import { missingIntent } from './rules/missing.ts';
import { planIntent } from './rules/plan.ts';
import { rankIntent } from './rules/rank.ts';
import { requirementIntent } from './rules/requirement.ts';
import { teamMissingIntent } from './rules/team.ts';
import { validityIntent } from './rules/validity.ts';

/** Every kind of question, in no order: the score decides. */
export const INTENTS: readonly Intent[] = [
  medical,
  headingIntent,
  crossIntent,
  peopleIntent,
  ownTeamsIntent,
  teamMissingIntent,
  coversIntent,
  keepsIntent,
  ladderIntent,
  pairsIntent,
  partIntent,
  whichIntent,
  courseOrderIntent,
  nationalIntent,
  courseAboutIntent,
  byFormIntent,
  formatIntent,
  validityIntent,
  planIntent,
  missingIntent,
  eachOwnIntent,
  allIntent,
  rankIntent,
  requirementIntent,
  oneStepIntent,
  stepOrderIntent,
  stepOfIntent,
  stepsIntent,
  menuChoiceIntent,
  meetingIntent,
  contactIntent,
  loginIntent,
  fromAccountIntent,
  termsIntent,
  webAddressIntent,
  whereRegionIntent,
  coursePlaceIntent,
  programIntent,
  roleIntent,
  foundIntent,
  outsideIntent,
  selfIntent,
  smallTalk,
];
