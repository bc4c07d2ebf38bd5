const megabytes = (bytes: number) => `${Math.floor(bytes / 1_000_000)} MB`;

/** Where something stands in a report, and what. */
interface Found {
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
  readonly count: number;
}

/** `Row 5`, `Row 5 and 3 more` for the first of several. */
const rows = ({ row = 0, count }: Found) => (count === 1 ? `Row ${row}` : `Row ${row} and ${count - 1} more`);
const value = ({ value: written }: Found) => (written === undefined ? '' : ` “${written}”`);

/** What people are told about a report they import. */
export const importTexts = {
  empty: (name: string) => `“${name}” is empty. Export the report again and send that file.`,
  tooLarge: (name: string, limit: number) =>
    `“${name}” is larger than ${megabytes(limit)}, far more than a region's report. Export one region for one membership year and send that file.`,
  binary: (name: string) =>
    `“${name}” is not a text table. Send the report as AYSO exports it: a .csv or an .xlsx file.`,
  oldExcel: (name: string) =>
    `“${name}” is an old Excel file (.xls) or a protected one. Open it, save it as .xlsx or CSV without a password, and send that.`,
  encoding: (name: string) =>
    `The letters in “${name}” cannot be read: it is not saved as UTF-8. Save it as “CSV UTF-8” and send it again.`,
  truncated: (name: string) =>
    `“${name}” ends in the middle: the download was cut off. Export the report again and send the whole file.`,
  damaged: (name: string) =>
    `“${name}” is damaged and cannot be opened. Export the report again, or open it in Excel and save it as CSV.`,
  unpacksTooLarge: (name: string, limit: number) =>
    `“${name}” would unpack to more than ${megabytes(limit)}, so it was not opened. Save the sheet as CSV and send that.`,
  tooManyRows: (name: string, limit: number) =>
    `“${name}” has more than ${limit.toLocaleString('en')} rows, far more than a region's report. Export one region and send that file.`,
  unknownReport: (name: string) =>
    `“${name}” is none of the reports I know: its column headings match none of them. I read Admin Credentials Status, Admin License Grade, Volunteer Details, the training status from AYSOU, and PlayMetrics volunteers.`,
  noPeople: (name: string) =>
    `There is nobody in “${name}” that I could read. Check that the export has rows below its headings.`,
  formulas: (name: string) =>
    `“${name}” holds formulas where names and e-mail addresses belong, so it was not read. Export the report from AYSO again and send that file unchanged.`,
  previewGone: () => 'This preview is no longer kept. Send the report again, then confirm.',
  registerMoved: () =>
    'The register has changed since this preview was made. Send the report again to see what it changes now.',
  importRunning: () => 'Another import for this region is being stored right now. Try again in a minute.',
  nothingToUndo: () => 'There is no earlier import to go back to.',
  /** Why something in a report was not used; by `Reject.why`. */
  rejects: {
    'unknown-column': ({ column = '' }: Found) => `The column “${column}” is not known and was not read.`,
    'unknown-certificate': (found: Found) =>
      `${rows(found)}: the certificate${value(found)} is not known and was not counted.`,
    'unknown-risk-status': (found: Found) =>
      `${rows(found)}: the risk status${value(found)} is not known and was not counted.`,
    'unreadable-date': (found: Found) =>
      `${rows(found)}: the date${value(found)} in “${found.column ?? ''}” cannot be read and was left out.`,
    'unreadable-id': (found: Found) =>
      `${rows(found)}:${value(found)} is no AYSO Admin ID; matched by e-mail instead.`,
    'no-person': (found: Found) => `${rows(found)}: no name stands here, so it was left out.`,
    'junk-person': (found: Found) => `${rows(found)}: a test entry, left out.`,
    'short-row': (found: Found) => `${rows(found)}: too few columns, so it was left out.`,
    formula: (found: Found) =>
      `${rows(found)}: a formula stands where a name or e-mail belongs, so it was left out.`,
    'no-completion-date': (found: Found) =>
      `${rows(found)}: nothing says that the course was completed, so it was not counted.`,
    more: ({ count }: Found) => `${count} more things were not understood.`,
  },
  /** Why a person needs a coordinator's eye; by `ReviewItem.why`. */
  review: {
    'same-name': () => 'Only the name is the same.',
    'shared-email': () => 'Several people have this e-mail address, none of them with this name.',
    'email-of-another-name': () => 'One person has this e-mail address, but under another first name.',
  },
} as const;
