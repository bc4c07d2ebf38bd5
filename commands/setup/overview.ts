import type { Context } from '../../src/bot/context.ts';
import type { WorkspaceSettings } from '../../src/bot/settings.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { reply } from '../../src/reply/simple.ts';
import { regionName } from '../../src/reply/views/sources.ts';
import { changedNumbers } from './policy.ts';

/** Everything that is set, and how to change it. */
export function overview(context: Context, settings: WorkspaceSettings): Reply {
  const { locale, rulebook } = context;
  const { setup } = locale;
  const lines = (entries: readonly string[]) => (entries.length === 0 ? setup.none : entries.join('\n'));
  const name = regionName(rulebook, locale);
  const coordinators = Object.entries(settings.coordinators).map(([id, divisions]) =>
    setup.person(id, divisions),
  );
  const channels = Object.entries(settings.channelRegions).map(
    ([channel, region]) => `${channel}: ${region}`,
  );
  const numbers = changedNumbers(settings.policy, context);
  const fields = [
    { label: setup.region, value: settings.region ? name : setup.default(name) },
    ...(channels.length > 0 ? [{ label: setup.channelRegions, value: lines(channels) }] : []),
    { label: setup.timezone, value: settings.timezone ?? setup.default(rulebook.region.timezone) },
    { label: setup.reminderChannel, value: settings.reminderChannel ?? setup.none },
    { label: setup.schedule, value: settings.cron ?? setup.default('REMINDER_CRON') },
    { label: setup.policy, value: numbers.length > 0 ? lines(numbers) : setup.policyDefaults },
    { label: setup.names, value: settings.namesInChannel ? setup.yes : setup.no },
    { label: setup.coordinators, value: lines(coordinators) },
    { label: setup.cvpas, value: lines(Object.keys(settings.cvpas)) },
  ];
  return reply(setup.overview, [
    { type: 'heading', text: setup.heading },
    { type: 'fields', fields },
    { type: 'text', text: setup.how },
    { type: 'code', text: setup.examples },
  ]);
}
