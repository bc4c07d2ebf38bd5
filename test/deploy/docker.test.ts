import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandOf, knownSettings, read, readDockerfile, TOP } from './files.ts';

const stages = readDockerfile('deploy/Dockerfile');
const [install = [], image = []] = stages;
const all = (stage: typeof image, name: string) =>
  stage.filter((instruction) => instruction.name === name).map(({ text }) => text);

describe('the Docker image', () => {
  it('is built in two stages from the slim image of the Node that package.json asks for', () => {
    const { engines } = JSON.parse(read('package.json'));
    const major = /\d+/.exec(engines.node)?.[0];
    expect(stages.map(([from]) => from?.text)).toEqual([
      `node:${major}-slim AS install`,
      `node:${major}-slim`,
    ]);
  });

  it('installs what the lockfile says, without development tools and without running scripts', () => {
    expect(all(install, 'RUN')).toEqual(['npm ci --omit=dev --ignore-scripts']);
    expect(all(install, 'COPY')).toEqual(['package.json package-lock.json .npmrc ./']);
  });

  it('has nothing in it that installs or builds', () => {
    const [run = ''] = all(image, 'RUN');
    expect(run).not.toMatch(/apt-get|apk|gcc|make|curl/);
    for (const tool of ['npm', 'npx', 'corepack', 'yarn']) expect(run).toContain(`/usr/local/bin/${tool}`);
    expect(run).toContain('/usr/local/lib/node_modules');
  });

  it('runs as an account without rights, which owns its data folder and nothing else', () => {
    expect(all(image, 'USER')).toEqual(['node']);
    expect(all(image, 'VOLUME')).toEqual(['/data']);
    expect(all(image, 'RUN').join()).toContain('install -d -o node -g node -m 700 /data');
    expect(all(image, 'COPY').join()).not.toContain('--chown');
  });

  it('copies only what is there, what it needs, and what the ignore file lets through', () => {
    const allowed = read('deploy/Dockerfile.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const copied = [...all(install, 'COPY'), ...all(image, 'COPY')]
      .filter((text) => !text.startsWith('--from'))
      .flatMap((text) => text.split(' ').slice(0, -1));
    expect([...copied].sort()).toEqual([...allowed, 'package.json'].sort());
    expect(copied.filter((path) => !existsSync(join(TOP, path)))).toEqual([]);
    expect(read('deploy/Dockerfile.dockerignore')).toMatch(/^\*$/m);
  });

  it('starts as npm start does, is stopped with SIGTERM, and sets only settings that exist', () => {
    const { scripts } = JSON.parse(read('package.json'));
    expect([...commandOf(image, 'ENTRYPOINT'), ...commandOf(image, 'CMD')].join(' ')).toBe(scripts.start);
    expect(all(image, 'STOPSIGNAL')).toEqual(['SIGTERM']);
    const names = [...(all(image, 'ENV')[0] ?? '').matchAll(/([A-Z_]+)=/g)].map(([, name = '']) => name);
    expect(names.filter((name) => name !== 'NODE_ENV' && !knownSettings().has(name))).toEqual([]);
  });

  it('has no production dependency that is compiled for one kind of machine without a twin for arm64', () => {
    const lock = JSON.parse(read('package-lock.json')).packages as Record<
      string,
      { dev?: boolean; cpu?: string[] }
    >;
    const native = Object.entries(lock).filter(([, { dev, cpu }]) => !dev && cpu);
    for (const [folder] of native.filter(([name]) => name.includes('linux-x64'))) {
      expect(native.map(([name]) => name)).toContain(folder.replace('linux-x64', 'linux-arm64'));
    }
  });
});
