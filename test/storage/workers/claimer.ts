// Races for the claims `<name>0` … `<name>N`: prints each one it wins. Waits for a line on standard input, so that all begin together.
import { once } from 'node:events';
import { openStore } from '../../../src/storage/open-store.ts';

const [url = '', name = '', count = '0'] = process.argv.slice(2);
const store = await openStore(url, { now: () => Date.now() });
process.stdout.write('ready\n');
await once(process.stdin, 'data');
for (let i = 0; i < Number(count); i++) {
  if (await store.claim(`${name}${i}`, 3_600_000)) process.stdout.write(`${name}${i}\n`);
}
await store.close();
process.stdin.destroy();
