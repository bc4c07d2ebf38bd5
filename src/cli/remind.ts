import { parseArgs } from 'node:util';
import { findRegion } from '../bot/find-region.ts';
import { UserError } from '../bot/user-error.ts';
import { readConfig } from '../config.ts';
import { en } from '../locales/en.ts';
import { createApp } from '../main.ts';
import { milestoneText } from '../reminders/milestone-text.ts';
import type { Preview, PreviewMessage } from '../reminders/preview.ts';
import { itemNamer } from '../reply/views/marks.ts';
import { type Rulebook, toDay } from '../requirements/index.ts';

const USAGE = 'remind shows and does not send: remind --region 60 --on 2025-09-01 --dry-run [--json]';

function line(message: PreviewMessage, rulebook: Rulebook, because = ''): string {
  const name = itemNamer(rulebook, 'en');
  const items = message.items.map((item) => en.reminders.due(name(item.item), milestoneText(item, en)));
  const to = message.account ?? en.reminders.held['not-linked'];
  return `${message.name ?? message.person} (${to})${because}: ${items.join('; ')}`;
}

function asText(preview: Preview, rulebook: Rulebook): string {
  const { reminders } = en;
  const held = preview.held.reduce((sum, { items }) => sum + items.length, 0);
  return [
    reminders.previewHeading(preview.on),
    ...(preview.isConfirmed ? [] : [reminders.adminUnconfirmed]),
    ...(preview.isStale ? [reminders.held.stale] : []),
    preview.messages.length === 0
      ? reminders.previewNone
      : reminders.previewSummary(preview.messages.length, held),
    ...preview.messages.map((message) => line(message, rulebook)),
    ...preview.held.map((message) => line(message, rulebook, ` – ${reminders.held[message.because]}`)),
  ].join('\n');
}

/** `touchline remind --dry-run`: what would be sent on a day, to whom, why. Sending is the running bot's. */
export async function remind(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      region: { type: 'string' },
      on: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  if (!values['dry-run']) throw new UserError(USAGE);
  const on = values.on === undefined ? undefined : toDay(values.on);
  if (values.on !== undefined && on === undefined) throw new UserError(en.steps.noSuchDay(values.on));
  const config = readConfig();
  const app = await createApp(config);
  try {
    const rulebook = findRegion(values.region ?? config.TOUCHLINE_REGION, app.rulebooks, en);
    const preview = await app.reminders.service.preview(rulebook.id, on);
    process.stdout.write(`${values.json ? JSON.stringify(preview) : asText(preview, rulebook)}\n`);
    return 0;
  } finally {
    await app.store.close();
  }
}
