import { parseArgs } from 'node:util';
import { findRegion } from '../bot/find-region.ts';
import { UserError } from '../bot/user-error.ts';
import { type AuditEntry, createAudit } from '../coaches/audit.ts';
import { readConfig } from '../config.ts';
import { en } from '../locales/en.ts';
import { createApp } from '../main.ts';
import { toDay } from '../requirements/index.ts';

const asText = ({ at, by, action, ids, counts = {} }: AuditEntry) =>
  [
    new Date(at).toISOString(),
    by,
    action,
    ...ids,
    ...Object.entries(counts).map(([name, count]) => `${name}=${count}`),
  ].join(' ');

/** `touchline audit [--region 60] [--since 2025-09-01] [--json]`: who did what to the records, a line each, oldest first. */
export async function audit(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      region: { type: 'string' },
      since: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const since = values.since === undefined ? undefined : toDay(values.since);
  if (values.since !== undefined && since === undefined)
    throw new UserError(en.steps.noSuchDay(values.since));
  const config = readConfig();
  const app = await createApp(config);
  try {
    const rulebook = findRegion(values.region ?? config.TOUCHLINE_REGION, app.rulebooks, en);
    const from = since === undefined ? 0 : Date.parse(since);
    for await (const entry of createAudit(app.store).list(rulebook.id, from))
      process.stdout.write(`${values.json ? JSON.stringify(entry) : asText(entry)}\n`);
    return 0;
  } finally {
    await app.store.close();
  }
}
