import type { Command } from '../src/bot/command.ts';
import { coachHeading } from './coach-heading.ts';
import { coachHelp } from './coach-help.ts';
import { coachLink } from './coach-link.ts';
import { coachRequirements } from './coach-requirements.ts';
import { coachStatus } from './coach-status.ts';
import { coachSteps } from './coach-steps.ts';

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [
  coachSteps,
  coachRequirements,
  coachHeading,
  coachStatus,
  coachLink,
  coachHelp,
];
