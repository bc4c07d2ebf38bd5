import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/bot/user-error.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { parseStoreUrl } from '../../src/storage/store-url.ts';

describe("a store's URL", () => {
  it.each([
    ['sqlite://data/touchline.db', resolve('data/touchline.db')],
    ['sqlite:///var/lib/touch line.db', '/var/lib/touch line.db'],
    ['sqlite://../up.db', resolve('../up.db')],
    ['sqlite://:memory:', ':memory:'],
  ])('%s is a SQLite path', (url, path) => {
    expect(parseStoreUrl(url)).toEqual({ kind: 'sqlite', path });
  });

  it('of Postgres may name a schema, which the driver does not see', () => {
    expect(parseStoreUrl('postgresql://u:p%40@db.example.org:5433/touch?schema=abc&sslmode=require')).toEqual(
      {
        kind: 'postgres',
        url: 'postgresql://u:p%40@db.example.org:5433/touch?sslmode=require',
        schema: 'abc',
        shown: 'db.example.org:5433/touch',
      },
    );
    expect(parseStoreUrl('postgres://h/d')).toMatchObject({ schema: 'public' });
  });

  it.each([
    ['', 'has no scheme'],
    ['data/touchline.db', 'has no scheme'],
    ['mysql://h/d', 'begins with "mysql:"'],
    ['file:///x.db', 'begins with "file:"'],
    ['sqlite:data.db', 'two slashes'],
    ['sqlite://', 'names no file'],
    ['sqlite://data/', 'names no file'],
    ['sqlite://x.db?mode=ro', 'no "?" or "#"'],
    ['postgres://h', 'names no database'],
    ['postgres://h/', 'names no database'],
    ['postgres://h/d?schema=a-b', '"schema" must be'],
    ['postgres://h/d?schema=a;DROP', '"schema" must be'],
    ['postgres://user:pa/ss@h/d', 'write special characters as %XX'],
    ['postgres://u:1/2secret@h/d', 'write special characters as %XX'],
  ])('that is wrong (%j) is refused in a sentence that says what to write', async (url, part) => {
    const error = await openStore(url, { now: () => 0 }).catch((problem: unknown) => problem);
    expect(error).toBeInstanceOf(UserError);
    expect(String(error)).toContain(part);
    expect(String(error)).toMatch(/touchline/);
    expect(String(error)).not.toMatch(/secret|pa\/ss/);
  });

  it('of a server that is not there is refused without showing the password', async () => {
    const error = await openStore('postgres://u:secret@127.0.0.1:1/d', { now: () => 0 }).catch(String);
    expect(error).toMatch(/^UserError: Postgres \(127\.0\.0\.1:1\/d\) failed: .*Check the store's URL/);
    expect(error).not.toContain('secret');
  });
});
