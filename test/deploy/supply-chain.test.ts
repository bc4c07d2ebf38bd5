import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../storage/places.ts';
import { Lock, productionPackages, read, TOP } from './files.ts';

/**
 * Licences under which we may pass the bot on. MPL-2.0 asks to publish changes to its own files, OFL-1.1 (a font) not to
 * sell it by itself: we change and sell nothing.
 */
const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
];
/** Of an SPDX expression; "A OR B" is no name of the list, so that somebody looks at it. */
const partsOf = (license = 'none') => license.split(' AND ');

describe('production dependencies', () => {
  const packages = productionPackages();

  it('are read from the lockfile', () => {
    expect(packages.length).toBeGreaterThan(50);
    expect(packages.map(([folder]) => folder)).toContain('node_modules/discord.js');
    expect(packages.map(([folder]) => folder)).not.toContain('node_modules/vitest');
  });

  it('and all others have an entry in the lockfile, also those for other machines: without one npm ci refuses', () => {
    const { packages: all } = Lock.parse(JSON.parse(read('package-lock.json')));
    const entries = new Set(Object.keys(all).map((folder) => folder.split('node_modules/').at(-1)));
    const named = Object.values(all).flatMap((entry) =>
      Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }),
    );
    expect(named.filter((name) => !entries.has(name))).toEqual([]);
  });

  it('run no script when they are installed', () => {
    expect(packages.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
  });

  it('have a licence of the list', () => {
    const others = packages.filter(
      ([, { license }]) => !partsOf(license).every((part) => ALLOWED.includes(part)),
    );
    expect(others.map(([folder, { license }]) => `${folder}: ${license}`)).toEqual([]);
  });

  it('have only licences that SECURITY.md names', () => {
    const text = read('SECURITY.md');
    const used = new Set(packages.flatMap(([, { license }]) => partsOf(license)));
    expect([...used].filter((license) => !text.includes(license))).toEqual([]);
  });
});

/** A registry on loopback with these advisories; undefined: it is out of order. */
async function registry(advisories: object | undefined) {
  const server = createServer(({ url = '', method }, response) => {
    response.writeHead(advisories ? 200 : 500, { 'content-type': 'application/json' });
    // npm asks for advisories in bulk, then for the versions of each package that has one.
    const name = decodeURIComponent(url.slice(1));
    const versions = { '14.0.0': { name, version: '14.0.0' } };
    response.end(JSON.stringify(method === 'POST' ? (advisories ?? {}) : { name, versions }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const cache = temporaryFolder();

async function check(url: string) {
  const script = ['--disable-warning=ExperimentalWarning', 'deploy/check-dependencies.ts', '--registry', url];
  // What these registries say must not stay in npm's cache.
  const child = spawn(process.execPath, script, {
    cwd: TOP,
    env: { ...process.env, npm_config_cache: cache },
  });
  let out = '';
  child.stdout.on('data', (data: Buffer) => {
    out += data.toString();
  });
  const [code] = await once(child, 'close');
  return { code, out };
}

describe('the check for known vulnerabilities', () => {
  const advisory = {
    id: 1,
    url: 'https://advisories.example.org/1',
    title: 'A made-up hole',
    severity: 'high',
    vulnerable_versions: '<99',
    cwe: [],
    cvss: { score: 0, vectorString: null },
  };

  it('fails and names the package when the registry knows one', async () => {
    const { code, out } = await check(await registry({ 'discord.js': [advisory] }));
    expect(code).toBe(1);
    expect(out).toMatch(/^discord\.js \S+: high, A made-up hole \(https:\/\/advisories\.example\.org\/1\)$/m);
  });

  it('passes when there is none', async () => {
    expect(await check(await registry({}))).toEqual({
      code: 0,
      out: 'No production dependency has a known vulnerability.\n',
    });
  });

  it('says so when the registry does not answer, and does not fail', async () => {
    const { code, out } = await check(await registry(undefined));
    expect(code).toBe(0);
    expect(out).toContain('The registry did not answer, so nothing is known');
  });
});
