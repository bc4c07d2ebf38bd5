/** Something the person can put right; the message is a sentence that says what to do instead. */
export class UserError extends Error {
  override name = 'UserError';
}
