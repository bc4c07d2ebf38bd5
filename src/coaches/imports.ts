import { UserError } from '../bot/user-error.ts';
import { importTexts } from '../locales/en/import.ts';
import type { Store } from '../storage/store.ts';
import { openCollections, type PendingImport, type RegisterCollections } from './collections.ts';
import { keyOf, sortable } from './keys.ts';
import type { Overrides } from './overrides.ts';
import { type ImportPreview, previewImport } from './register.ts';
import type { ReportContent } from './reports/report.ts';
import type { Repository } from './repository.ts';

/** How long a preview can be confirmed. */
export const PREVIEW_MS = 24 * 3_600_000;
const PEOPLE_PER_CHUNK = 500;

/** A report's way into the register: first shown, then confirmed, on whatever replica. */
export interface Imports {
  /**
   * Keeps the report for its confirmation; the register stays as it is.
   * @returns `token` names the preview; it holds for `PREVIEW_MS`.
   */
  preview(region: string, report: ReportContent): Promise<{ token: string; preview: ImportPreview }>;
  /** The preview again, e.g. after a decision about a person. @throws UserError when it is no longer kept. */
  show(token: string): Promise<{ region: string; preview: ImportPreview }>;
  /**
   * Stores what the preview showed, with the decisions made since.
   * @throws UserError when it is no longer kept, the register has changed since, or another import runs;
   * then nothing has changed.
   */
  confirm(token: string): Promise<{ region: string; preview: ImportPreview }>;
  /** Forgets a preview. */
  discard(token: string): Promise<void>;
}

export interface ImportsOptions {
  readonly now: () => number;
  /** A text that cannot be guessed and never came before, at most 40 letters. */
  readonly unique: () => string;
}

async function keep(
  { pending, pendingPeople }: RegisterCollections,
  token: string,
  { people, ...report }: ReportContent,
  context: { region: string; base: string | null },
): Promise<void> {
  let chunks = 0;
  for (let at = 0; at < people.length; at += PEOPLE_PER_CHUNK) {
    await pendingPeople.set(
      keyOf(token, sortable(chunks)),
      people.slice(at, at + PEOPLE_PER_CHUNK),
      PREVIEW_MS,
    );
    chunks += 1;
  }
  await pending.set(
    token,
    { ...context, report: { ...report, rejects: [...report.rejects] }, chunks },
    PREVIEW_MS,
  );
}

async function take(
  { pending, pendingPeople }: RegisterCollections,
  token: string,
): Promise<{ kept: PendingImport; report: ReportContent }> {
  const kept = await pending.get(token);
  if (!kept) throw new UserError(importTexts.previewGone());
  const keys = Array.from({ length: kept.chunks }, (_, chunk) => keyOf(token, sortable(chunk)));
  const chunks = await pendingPeople.getMany(keys);
  // The chunks were written before their head, so they may run out before it.
  if (chunks.includes(undefined)) throw new UserError(importTexts.previewGone());
  return { kept, report: { ...kept.report, people: chunks.flatMap((chunk) => chunk ?? []) } };
}

/** Puts the pure part, the store and the coordinators' decisions together. */
export function createImports(
  store: Store,
  repository: Repository,
  overrides: Overrides,
  { now, unique }: ImportsOptions,
): Imports {
  const collections = openCollections(store);
  const discard = async (token: string) => {
    const kept = await collections.pending.get(token);
    await collections.pending.delete(token);
    for (let chunk = 0; chunk < (kept?.chunks ?? 0); chunk++) {
      await collections.pendingPeople.delete(keyOf(token, sortable(chunk)));
    }
  };
  const previewOf = async (region: string, report: ReportContent) => {
    const [current, decisions] = [await repository.loadRegister(region), await overrides.forRegion(region)];
    return previewImport(current, report, decisions, { region, importedAt: now() });
  };
  return {
    discard,
    async preview(region, report) {
      const base = await repository.currentId(region);
      const token = unique();
      const preview = await previewOf(region, report);
      await keep(collections, token, report, { region, base });
      return { token, preview };
    },
    async show(token) {
      const { kept, report } = await take(collections, token);
      return { region: kept.region, preview: await previewOf(kept.region, report) };
    },
    async confirm(token) {
      const { kept, report } = await take(collections, token);
      const preview = await previewOf(kept.region, report);
      await repository.saveSnapshot(preview.next, kept.base);
      await discard(token);
      return { region: kept.region, preview };
    },
  };
}
