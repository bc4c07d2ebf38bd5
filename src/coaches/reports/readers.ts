import { adminCredentials } from './admin-credentials.ts';
import { adminCredentialsWide } from './admin-credentials-wide.ts';
import { licenceGrade } from './licence-grade.ts';
import { playmetrics } from './playmetrics.ts';
import type { ReportReader } from './report.ts';
import { trainingStatus } from './training-status.ts';
import { volunteerDetails } from './volunteer-details.ts';

/** One for each report; the first that matches reads, so the wide form with its loose columns comes last. */
export const READERS: readonly ReportReader[] = [
  adminCredentials,
  licenceGrade,
  volunteerDetails,
  playmetrics,
  trainingStatus,
  adminCredentialsWide,
];
