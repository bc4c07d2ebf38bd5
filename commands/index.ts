import type { Command } from '../src/bot/command.ts';
import { coachAsk } from './coach-ask.ts';
import { coachHeading } from './coach-heading.ts';
import { coachHelp } from './coach-help.ts';
import { coachLink } from './coach-link.ts';
import { coachQuestions } from './coach-questions.ts';
import { coachRequirements } from './coach-requirements.ts';
import { coachSetup } from './coach-setup.ts';
import { coachStatus } from './coach-status.ts';
import { coachSteps } from './coach-steps.ts';

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [
  coachSteps,
  coachAsk,
  coachRequirements,
  coachHeading,
  coachStatus,
  coachLink,
  coachQuestions,
  coachSetup,
  coachHelp,
];
