/** How much a report may be, so that no file fills the memory. A large region's report is a tenth of these. */
export const LIMITS = {
  /** Bytes of the file. */
  file: 64_000_000,
  /** Bytes that a workbook unpacks to. */
  unpacked: 256_000_000,
  /** Bytes of a workbook's shared texts and formats, which are held in memory. */
  sharedTexts: 48_000_000,
  rows: 200_000,
  /** Characters of one row; more than that is a quote that was never closed. */
  row: 200_000,
} as const;
