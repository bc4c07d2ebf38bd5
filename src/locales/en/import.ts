const megabytes = (bytes: number) => `${Math.floor(bytes / 1_000_000)} MB`;

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
} as const;
