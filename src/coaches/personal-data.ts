/** One kind of thing that is kept about a person because they use the bot; what AYSO's reports say is not among them. */
export interface PersonalData {
  /** `walks`, `self-reports`, …: the locale has a word for it. */
  readonly kind: string;
  /** In a form that JSON can hold; undefined: nothing is kept. */
  of(personId: string): Promise<unknown>;
  /** @returns how many entries were deleted. */
  forget(personId: string): Promise<number>;
}
