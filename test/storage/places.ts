import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll } from 'vitest';

/** A folder of its own that is removed after the file's tests. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-store-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A real server for tests, or undefined. */
export const testPostgres: string | undefined = process.env.TEST_POSTGRES_URL;

/** For titles: says why tests were left out. */
export const postgresTitle = (title: string): string =>
  testPostgres === undefined ? `${title} (skipped: set TEST_POSTGRES_URL to a Postgres server)` : title;

/** Runs SQL on the test server, apart from the store under test. */
export async function sql(text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: testPostgres });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text, values)).rows;
  } finally {
    await client.end();
  }
}

const schemas: string[] = [];

afterAll(async () => {
  if (testPostgres === undefined) return;
  for (const schema of schemas) await sql(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
});

/** A URL with a schema nobody else uses, dropped after the file's tests. */
export function freshSchema(): { url: string; schema: string } {
  const schema = `t_${process.pid}_${Date.now().toString(36)}_${schemas.length}`;
  schemas.push(schema);
  const url = new URL(testPostgres ?? 'postgres://nowhere.example.org/none');
  url.searchParams.set('schema', schema);
  return { url: url.href, schema };
}
