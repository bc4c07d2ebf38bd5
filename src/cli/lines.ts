import { createInterface } from 'node:readline';
import { UserError } from '../bot/user-error.ts';

/**
 * One JSON object a line in, one out; a line that cannot be read gives `{id, error}` and the rest goes on.
 * @param answer gets the parsed line and its number, from 1
 * @returns the exit code: 1 when a line could not be read
 */
export async function answerLines(answer: (value: unknown, number: number) => unknown): Promise<number> {
  let failed = 0;
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    let id: unknown;
    try {
      const value = parseJson(line, `Line ${number}`);
      id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
      process.stdout.write(`${JSON.stringify(answer(value, number))}\n`);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      failed++;
      process.stdout.write(`${JSON.stringify({ id, error: error.message })}\n`);
    }
  }
  return failed === 0 ? 0 : 1;
}

/** @throws UserError that names what is not JSON and shows how it looks */
export function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError(
      `${what} is not JSON. Write for example '[{"certification":"safe-haven","on":"2024-08-01"}]'.`,
    );
  }
}
