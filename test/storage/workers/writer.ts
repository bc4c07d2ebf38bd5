// Writes numbered values for ever and prints each number when its write was acknowledged.
import { writeSync } from 'node:fs';
import { z } from 'zod';
import { openStore } from '../../../src/storage/open-store.ts';

const [url = '', name = ''] = process.argv.slice(2);
const store = await openStore(url, { now: () => Date.now() });
const numbers = store.collection('numbers', { schema: z.unknown(), version: 1 });
for (let i = 0; ; i++) {
  try {
    await numbers.set(`${name}${i}`, { i, text: 'x'.repeat(i % 5000) });
  } catch (error) {
    writeSync(1, `${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(3);
  }
  writeSync(1, `${i}\n`);
}
