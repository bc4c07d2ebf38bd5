import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { directOf, IDS, startFakeSlack } from '../../fakes/slack/server.ts';
import { say, startSlack } from './bot.ts';

it('makes one message of a key though the process is killed between the post and its receipt', async () => {
  const slack = await startFakeSlack();
  slack.faults.next('chat.postMessage', { afterwards: true, delay: 60_000 });
  const script = fileURLToPath(new URL('killed.ts', import.meta.url));
  const child = spawn(process.execPath, [script, slack.url], { stdio: 'inherit' });
  try {
    await slack.until(() => slack.messages(directOf(IDS.coach)).length === 1, 15_000);
  } finally {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  const { platform, stop } = await startSlack({}, {}, slack);
  const receipt = await platform.send(
    { workspace: IDS.team, to: { person: IDS.coach } },
    say('Your check ends soon'),
    'reminder 1',
  );
  const messages = slack.messages(directOf(IDS.coach));
  expect(messages).toHaveLength(1);
  expect(receipt).toEqual({ status: 'sent', id: messages[0]?.ts });
  await stop();
});
