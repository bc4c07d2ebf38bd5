// Opens a store and prints "opened" or why not.
import { openStore } from '../../../src/storage/open-store.ts';

const [url = ''] = process.argv.slice(2);
process.stdout.write(
  await openStore(url, { now: () => Date.now() }).then(
    () => 'opened\n',
    (error: unknown) => `${String(error)}\n`,
  ),
);
