import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { previewBlocks } from '../../commands/roster/import-reply.ts';
import { findRegion } from '../bot/find-region.ts';
import { readPastDay } from '../bot/read-date.ts';
import { UserError } from '../bot/user-error.ts';
import { type ImportPreview, previewImport } from '../coaches/register.ts';
import { readReport } from '../coaches/reports/read-report.ts';
import type { ReportContent } from '../coaches/reports/report.ts';
import { readConfig } from '../config.ts';
import { en } from '../locales/en.ts';
import { type App, createApp } from '../main.ts';
import { keepHeapSmall } from '../ops/small-heap.ts';
import { render } from '../platforms/console/render.ts';
import { reply } from '../reply/simple.ts';
import { fullName } from '../reply/views/import-preview.ts';
import type { IsoDay, Rulebook } from '../requirements/index.ts';

/** Reading that takes longer than this shows how far it is. */
const SHOW_AFTER_MS = 400;
const COLUMNS = 100;

/** How far a long import is, on one line of a terminal that disappears at the end. */
function progress(stream: NodeJS.WriteStream, now: () => number) {
  const start = now();
  let isShown = false;
  return {
    rows(count: number): void {
      if (!stream.isTTY || now() - start < SHOW_AFTER_MS) return;
      isShown = true;
      stream.write(`\r\u001b[K${en.roster.progressRows(count)}`);
    },
    end(): void {
      if (isShown) stream.write('\r\u001b[K');
    },
  };
}

async function read(path: string, asOf: IsoDay, now: () => number): Promise<ReportContent> {
  const shown = progress(process.stderr, now);
  try {
    return await readReport(createReadStream(path), { name: basename(path), asOf, onProgress: shown.rows });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES') {
      throw new UserError(en.console.noFile(path));
    }
    throw error;
  } finally {
    shown.end();
  }
}

function previewText(preview: ImportPreview, rulebook: Rulebook): string {
  const { roster } = en;
  const { summary, blocks } = previewBlocks(preview, { locale: en, rulebook }, Number.POSITIVE_INFINITY);
  const review = preview.review.map((item) => {
    const names = item.candidates.map((candidate) => fullName(candidate, en));
    return `• ${roster.reviewItem(item.row, fullName(item, en), roster.reviewWhy[item.why] ?? item.why, names)}`;
  });
  const look = [`${roster.reviewHeading(review.length)}:`, ...review, roster.reviewInChat].join('\n');
  const more = review.length > 0 ? [{ type: 'text' as const, text: look }] : [];
  return render(reply(summary, [...blocks, ...more]), en, { color: false, columns: COLUMNS }).text;
}

async function store(app: App, preview: ImportPreview, base: string | null): Promise<void> {
  const { repository, audit } = app.services.register;
  const { region, records, asOf } = preview.next;
  await repository.saveSnapshot(preview.next, base);
  const { new: added, changed, gone } = preview.summary.changes;
  const counts = { people: records.length, new: added, changed, gone };
  const snapshot = (await repository.currentId(region)) ?? '';
  await audit({ region, by: 'cli', action: 'import-confirmed', ids: [snapshot], counts });
  await repository.pruneOldSnapshots(region);
  process.stdout.write(`${en.roster.stored(records.length, en.common.day(asOf))}\n`);
}

async function run(
  app: App,
  path: string,
  rulebook: Rulebook,
  exported: string | undefined,
): Promise<ImportPreview> {
  const { repository, overrides } = app.services.register;
  const today = Temporal.Instant.fromEpochMilliseconds(app.now())
    .toZonedDateTimeISO(rulebook.region.timezone)
    .toPlainDate()
    .toString();
  const asOf = exported === undefined ? today : readPastDay(exported, today, en);
  const report = await read(path, asOf, app.now);
  const [current, decisions] = [
    await repository.loadRegister(rulebook.id),
    await overrides.forRegion(rulebook.id),
  ];
  const preview = previewImport(current, report, decisions, { region: rulebook.id, importedAt: app.now() });
  process.stdout.write(`${previewText(preview, rulebook)}\n`);
  return preview;
}

/** `touchline import FILE --region 60 [--as-of 2026-08-01] [--confirm]`: the preview; with --confirm it is stored. */
export async function importReport(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      region: { type: 'string' },
      'as-of': { type: 'string' },
      confirm: { type: 'boolean', default: false },
    },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UserError(en.roster.importUsage);
  keepHeapSmall();
  const config = readConfig();
  const app = await createApp(config);
  try {
    const rulebook = findRegion(values.region ?? config.TOUCHLINE_REGION, app.rulebooks, en);
    const base = await app.services.register.repository.currentId(rulebook.id);
    const preview = await run(app, path, rulebook, values['as-of']);
    if (values.confirm) await store(app, preview, base);
    else process.stdout.write(`${en.roster.importNotStored}\n`);
    return 0;
  } finally {
    await app.store.close();
  }
}
