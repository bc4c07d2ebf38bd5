// Confirms one import in a process of its own, and kills itself (-9) right before one of its writes.
import { createImports } from '../../../src/coaches/imports.ts';
import { createOverrides } from '../../../src/coaches/overrides.ts';
import { createRepository } from '../../../src/coaches/repository.ts';
import { openStore } from '../../../src/storage/open-store.ts';
import type { Store } from '../../../src/storage/store.ts';

const [url = '', start = '0', token = '', dieBefore = '0'] = process.argv.slice(2);
let writes = 0;

function countWrite(): void {
  writes += 1;
  if (writes === Number(dieBefore)) process.kill(process.pid, 'SIGKILL');
}

function dying(store: Store): Store {
  return {
    ...store,
    collection(name, options) {
      const collection = store.collection(name, options);
      return {
        ...collection,
        async set(key, value, ttl) {
          countWrite();
          await collection.set(key, value, ttl);
        },
        async delete(key) {
          countWrite();
          return collection.delete(key);
        },
      };
    },
  };
}

const now = () => Number(start);
const store = dying(await openStore(url, { now }));
const options = { now, unique: () => `child-${start}` };
const repository = createRepository(store, options);
const imports = createImports(store, repository, createOverrides(store), options);
await imports.confirm(token);
await store.close();
