import { importTexts } from '../locales/en/import.ts';
import type { ReviewReason } from './match.ts';
import type { Reject } from './record.ts';

/** @returns one sentence that says what in a report was not used, where it stands, and why. */
export const rejectText = (reject: Reject): string => importTexts.rejects[reject.why](reject);

/** @returns one sentence that says why a person could not be matched for sure. */
export const reviewText = (why: ReviewReason): string => importTexts.review[why]();
