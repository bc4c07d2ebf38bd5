// Run by npm after an install: one start on nothing, so that Node's compile cache is filled and the first start a
// person sees is as quick and small as all later ones. Without it (`--ignore-scripts`) that first start is only slower.
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const src = join(import.meta.dirname, '..', 'src');
const { PATH, TMPDIR, TEMP, TMP, NODE_COMPILE_CACHE } = process.env;
spawnSync(
  process.execPath,
  [
    '--disable-warning=ExperimentalWarning',
    '--import',
    join(src, 'needs-node-24.js'),
    join(src, 'cli.ts'),
    'start',
  ],
  {
    // Neither a person's .env nor their tokens: nothing is connected to and nothing is stored.
    cwd: tmpdir(),
    env: { PATH, TMPDIR, TEMP, TMP, NODE_COMPILE_CACHE, STORE_URL: 'sqlite://:memory:', LOG_LEVEL: 'silent' },
    input: '/coach-steps 10U\n',
    timeout: 30_000,
  },
);
