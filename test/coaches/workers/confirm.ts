// Confirms one import in a process of its own, so that a test can kill it at any moment.
import { once } from 'node:events';
import { createImports } from '../../../src/coaches/imports.ts';
import { createOverrides } from '../../../src/coaches/overrides.ts';
import { createRepository } from '../../../src/coaches/repository.ts';
import { openStore } from '../../../src/storage/open-store.ts';

const [url = '', start = '0', token = ''] = process.argv.slice(2);
const now = () => Number(start);
const store = await openStore(url, { now });
const options = { now, unique: () => `child-${start}` };
const repository = createRepository(store, options);
const imports = createImports(store, repository, createOverrides(store), options);
process.send?.('ready');
await once(process, 'message');
await imports.confirm(token);
process.send?.('done');
await store.close();
process.disconnect?.();
