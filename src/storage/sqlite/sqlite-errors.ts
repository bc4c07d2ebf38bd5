/** SQLite's primary result codes (https://sqlite.org/rescode.html); the extended ones carry them in the low byte. */
const PERMISSION = 3;
const BUSY = 5;
const LOCKED = 6;
const READ_ONLY = 8;
const IO = 10;
const CORRUPT = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;

function codeOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number')
    return undefined;
  return error.errcode & 0xff;
}

/** What to do about a damaged file; used for what SQLite reports and for what our own check finds. */
export function damaged(path: string): string {
  return (
    `The store ${path} is damaged and was left as it is. Stop Touchline, move the file (and ${path}-wal and ${path}-shm, ` +
    'if they are there) to a safe place, then restore the last back-up: touchline store restore BACKUP STORE_URL.'
  );
}

/** A sentence for the person who runs the bot. @returns undefined: not an error of the file, most likely ours. */
export function sqliteSentence(error: unknown, path: string): string | undefined {
  switch (codeOf(error)) {
    case CORRUPT:
    case NOT_A_DATABASE:
      return damaged(path);
    case READ_ONLY:
    case PERMISSION:
      return `The store ${path} cannot be written: give the account that runs Touchline write access to the file and its folder.`;
    case CANNOT_OPEN:
      return `The store ${path} cannot be opened: check that it is a file, and that the account that runs Touchline may read and write it and its folder.`;
    case FULL:
    case IO:
      return `The store ${path} could not be read or written (disk full or failing): free some space or check the disk; what was stored before is intact.`;
    case BUSY:
    case LOCKED:
      return `The store ${path} is held by another process for too long: stop that process, then try again.`;
    default:
      return undefined;
  }
}

/** Runs `work`; an error of the file rejects with its sentence, the original as its cause. */
export async function attempt<T>(path: string, work: () => T): Promise<T> {
  try {
    return work();
  } catch (error) {
    const sentence = sqliteSentence(error, path);
    throw sentence === undefined ? error : new Error(sentence, { cause: error });
  }
}
