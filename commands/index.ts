import type { Command } from '../src/bot/command.ts';
import { coachAsk } from './coach-ask.ts';
import { coachCertifications } from './coach-certifications.ts';
import { coachExpiring } from './coach-expiring.ts';
import { coachForget } from './coach-forget.ts';
import { coachHeading } from './coach-heading.ts';
import { coachHelp } from './coach-help.ts';
import { coachImport } from './coach-import.ts';
import { coachLink } from './coach-link.ts';
import { coachMissing } from './coach-missing.ts';
import { coachMyData } from './coach-my-data.ts';
import { coachQuestions } from './coach-questions.ts';
import { coachReadiness } from './coach-readiness.ts';
import { coachReminders } from './coach-reminders.ts';
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
  coachReminders,
  coachLink,
  coachMyData,
  coachForget,
  coachMissing,
  coachExpiring,
  coachReadiness,
  coachCertifications,
  coachImport,
  coachQuestions,
  coachSetup,
  coachHelp,
];
