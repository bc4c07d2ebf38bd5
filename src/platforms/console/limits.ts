/** What the terminal sets bounds to. */
export const limits = {
  /** Characters of one line; longer ones are refused by the bot with a sentence. */
  line: 20_000,
  /** Bytes of a file given by path. */
  file: 50_000_000,
  /** Columns a paragraph is wrapped to when the terminal does not say. */
  columns: 80,
  narrowest: 40,
  /** Wider lines are hard to read. */
  widest: 100,
} as const;
