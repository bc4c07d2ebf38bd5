import { defineCommand } from '../src/bot/command.ts';
import type { Context } from '../src/bot/context.ts';
import type { UploadedFile } from '../src/bot/incoming.ts';
import { readPastDay } from '../src/bot/read-date.ts';
import { UserError } from '../src/bot/user-error.ts';
import { accountOf } from '../src/coaches/links.ts';
import { LIMITS } from '../src/coaches/reports/limits.ts';
import { readReport } from '../src/coaches/reports/read-report.ts';
import { en } from '../src/locales/en.ts';
import { encodeAction } from '../src/reply/action.ts';
import type { Form, Reply } from '../src/reply/reply.ts';
import { reply, say } from '../src/reply/simple.ts';
import { previewReply, storedReply } from './roster/import-reply.ts';

/** A report changes every division's records, so one division's coordinator cannot import it. */
function needsAll({ standing, locale }: Context): void {
  if (standing.divisions !== 'all') throw new UserError(locale.roster.importNeedsAll);
}

function importForm({ locale, today }: Context): Form {
  const { roster } = locale;
  return {
    type: 'form',
    title: roster.importTitle,
    submitLabel: roster.importSubmit,
    submit: encodeAction({ command: 'coach-import', name: 'upload', args: [] }),
    fields: [
      { type: 'file', name: 'file', label: roster.fileField },
      { type: 'date', name: 'exported', label: roster.exportedField, value: today, optional: true },
    ],
  };
}

async function preview(file: UploadedFile, exported: string | undefined, context: Context): Promise<Reply> {
  const { services, rulebook, locale, today } = context;
  const asOf = exported ? readPastDay(exported, today, locale) : today;
  const report = await readReport(await file.read(LIMITS.file), { name: file.name, asOf });
  const { token, preview: found } = await services.register.imports.preview(rulebook.id, report);
  await services.register.audit({
    region: rulebook.id,
    by: accountOf(context.person),
    action: 'import-previewed',
    ids: [],
    counts: { rows: report.rows, people: report.people.length },
  });
  return previewReply(token, found, context);
}

async function confirm(token: string, context: Context): Promise<Reply> {
  const { imports, repository, audit } = context.services.register;
  const { region, preview: stored } = await imports.confirm(token);
  const snapshot = (await repository.currentId(region)) ?? '';
  await repository.pruneOldSnapshots(region);
  const { new: added, changed, gone } = stored.summary.changes;
  const counts = { people: stored.next.records.length, new: added, changed, gone };
  await audit({ region, by: accountOf(context.person), action: 'import-confirmed', ids: [snapshot], counts });
  return storedReply(stored, snapshot, context);
}

async function undo([region = '', snapshot = '']: readonly string[], context: Context): Promise<Reply> {
  const { roster } = context.locale;
  const { repository, audit } = context.services.register;
  // The button belongs to one import: after the next one it must not undo that.
  if (region !== context.rulebook.id || (await repository.currentId(region)) !== snapshot) {
    throw new UserError(roster.undoOld);
  }
  await repository.undo(region);
  await audit({ region, by: accountOf(context.person), action: 'import-undone', ids: [snapshot] });
  return reply(roster.undone, [{ type: 'text', text: roster.undone }], true);
}

/** Keeps or withdraws a decision about a person, then shows the preview as it is with it. */
async function decide(
  [token = '', key = '']: readonly string[],
  context: Context,
  record: string | undefined,
  isTakenBack = false,
): Promise<Reply> {
  const { imports, overrides, audit } = context.services.register;
  const { region } = await imports.show(token);
  const made = { by: accountOf(context.person), at: context.now };
  if (isTakenBack) await overrides.withdraw(region, key);
  else {
    const decision =
      record === undefined ? ({ kind: 'distinct' } as const) : ({ kind: 'same', record } as const);
    await overrides.decide(region, key, decision, made);
  }
  const ids = record === undefined ? [key] : [key, record];
  const action = isTakenBack ? 'match-taken-back' : 'match-decided';
  await audit({ region, by: accountOf(context.person), action, ids });
  const shown = await imports.show(token);
  return previewReply(token, shown.preview, context, {
    replaces: true,
    ...(isTakenBack ? {} : { answered: key }),
  });
}

export const coachImport = defineCommand({
  name: 'coach-import',
  summary: en.roster.importSummary,
  audience: 'coordinator',
  opensForm: true,
  options: [
    { name: 'file', description: en.roster.fileOption, type: 'file' },
    { name: 'exported', description: en.roster.exportedOption, type: 'date' },
  ],
  async run({ file, exported }, context) {
    needsAll(context);
    return file ? preview(file, exported, context) : importForm(context);
  },
  actions: {
    async upload({ files: [file], fields }, context) {
      needsAll(context);
      if (!file) throw new UserError(context.locale.bot.needsFile);
      return preview(file, fields.exported, context);
    },
    async confirm({ args: [token = ''] }, context) {
      needsAll(context);
      return confirm(token, context);
    },
    async discard({ args: [token = ''] }, context) {
      needsAll(context);
      await context.services.register.imports.discard(token);
      const { discarded } = context.locale.roster;
      return { ...say(discarded), replaces: true };
    },
    async undo({ args }, context) {
      needsAll(context);
      return undo(args, context);
    },
    async same({ args }, context) {
      needsAll(context);
      return decide(args, context, args[2] ?? '');
    },
    async other({ args }, context) {
      needsAll(context);
      return decide(args, context, undefined);
    },
    async 'take-back'({ args }, context) {
      needsAll(context);
      return decide(args, context, undefined, true);
    },
  },
});
