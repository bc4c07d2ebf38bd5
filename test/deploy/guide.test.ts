import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { SETTINGS } from '../../commands/setup/settings.ts';
import { createMetrics } from '../../src/ops/metrics.ts';
import { knownSettings, read, TOP } from './files.ts';

const guide = read('deploy/README.md');
const found = (pattern: RegExp) => [...guide.matchAll(pattern)].map(([, name = '']) => name);

describe('the guide for people who set the bot up', () => {
  it('names only files that are there', () => {
    const files = [...found(/\b(deploy\/[\w./-]*\w)/g), ...found(/`(\.env\.example)`/g), 'SECURITY.md'];
    expect(files.length).toBeGreaterThan(8);
    expect(files.filter((file) => !existsSync(join(TOP, file)))).toEqual([]);
  });

  it('names only settings that exist, and .env.example has them all', () => {
    const names = found(/\b((?:SLACK|DISCORD|STORE|SHARD|HEALTH|TOUCHLINE)_[A-Z_]+)\b/g);
    expect(names.filter((name) => !knownSettings().has(name))).toEqual([]);
    const example = read('.env.example');
    expect([...knownSettings()].filter((name) => !example.includes(`${name}=`))).toEqual([]);
  });

  it('names only commands that exist, in chat and in the terminal', () => {
    const known = commands.map(({ name }) => name);
    expect(found(/\/(coach-[a-z-]+)/g).filter((name) => !known.includes(name))).toEqual([]);
    const settings = found(/\/coach-setup ([a-z-]+) \S/g).filter((name) => name !== 'alone');
    expect(settings.filter((name) => !SETTINGS.some((setting) => setting === name))).toEqual([]);
    const cli = read('src/cli.ts');
    for (const name of found(/(?:cli --|src\/cli\.ts|--rm bot) ([a-z]+)/g))
      expect(cli).toContain(`${name}: async`);
    const { scripts } = JSON.parse(read('package.json'));
    for (const name of found(/npm run --silent ([a-z]+)/g)) expect(scripts).toHaveProperty(name);
  });

  it('asks in Discord for the permissions that it lists, and no more', () => {
    const number = BigInt(found(/permissions=(\d+)/g)[0] ?? 0);
    const text = guide.replaceAll(/\s+/g, ' ');
    const listed = /The number stands for: ([^.]+)\./.exec(text)?.[1]?.split(', ') ?? [];
    const named = Object.entries(PermissionFlagsBits).filter(([, bit]) => (number & bit) !== 0n);
    const spaced = named.map(([name]) => name.replaceAll(/([a-z])([A-Z])/g, '$1 $2'));
    const own: Record<string, string> = { 'View Channel': 'View Channels' };
    expect(
      spaced
        .map((name) => own[name] ?? name)
        .map((name) => name.toLowerCase())
        .sort(),
    ).toEqual(listed.map((name) => name.toLowerCase()).sort());
  });

  it('names only numbers that the bot gives', async () => {
    const metrics = createMetrics({ process: false });
    metrics.well(() => []);
    metrics.gauge('events_waiting', 'Events in the queue.', () => 0);
    const text = await metrics.text();
    for (const name of found(/`(touchline_[a-z_]+)/g)) expect(text).toContain(`# TYPE ${name} `);
  });

  it('leads to its own sections', () => {
    const anchors = guide
      .split('\n')
      .filter((line) => line.startsWith('#'))
      .map((line) =>
        line
          .replace(/^#+ /, '')
          .toLowerCase()
          .replaceAll(/[^\w -]/g, '')
          .replaceAll(' ', '-'),
      );
    for (const link of found(/\]\(#([^)]+)\)/g)) expect(anchors).toContain(link);
  });
});
