import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { IDS, startFakeSlack, TEAMS } from '../../fakes/slack/server.ts';
import { CLIENT } from '../../fakes/slack/teams.ts';
import { temporaryFolder } from '../../storage/places.ts';
import { goBack, openInstallPage } from './many.ts';

const folder = temporaryFolder();
const children: ChildProcess[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) {
    child.kill('SIGTERM');
    await once(child, 'close');
  }
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

/** A container's port is open to its network; a test's only to this machine. */
const LOOPBACK = `import { Server } from 'node:net';
const { listen } = Server.prototype;
Server.prototype.listen = function (at, ...rest) {
  return listen.call(this, { host: '127.0.0.1', ...at }, ...rest);
};`;

/** The bot as it is deployed. @returns its address, once it listens */
async function startProcess(env: Record<string, string>) {
  const port = await freePort();
  const hook = `data:text/javascript,${encodeURIComponent(LOOPBACK)}`;
  const child = spawn(process.execPath, ['--import', hook, 'src/cli.ts', 'start'], {
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  children.push(child);
  let log = '';
  child.stderr.on('data', (text: Buffer) => {
    log += text.toString();
  });
  await expect.poll(() => log, { timeout: 15_000 }).toContain('"msg":"connected"');
  return { base: `http://127.0.0.1:${port}`, log: () => log };
}

describe('two processes with one store', () => {
  it('serve a workspace that was installed at the other one, with the real commands', async () => {
    const slack = await startFakeSlack();
    slack.state.teams.tokens.clear();
    const env = {
      STORE_URL: `sqlite://${join(folder, 'many.db')}`,
      STORE_KEY: randomBytes(32).toString('base64'),
      SLACK_CLIENT_ID: CLIENT.id,
      SLACK_CLIENT_SECRET: CLIENT.secret,
      SLACK_STATE_SECRET: 's'.repeat(32),
      SLACK_SIGNING_SECRET: IDS.secret,
      SLACK_API_URL: slack.url,
    };
    const one = await startProcess(env);
    const other = await startProcess(env);
    const { button, cookie } = await openInstallPage(one.base);
    const brought = slack.state.teams.allow(button, TEAMS.second);
    expect(await goBack(one.base, brought, cookie)).toMatchObject({ status: 200 });
    slack.useHttp(`${other.base}/slack/events`);
    const { coach: user, channel } = TEAMS.second;
    await slack.command('/coach-steps 10U', { user, channel });
    const answer = await slack.until(() => slack.messages(channel, user)[0], 10_000);
    expect(answer).toMatchObject({ ephemeralTo: user, text: expect.stringMatching(/10U/) });
    expect(slack.state.complaints).toEqual([]);
    expect(one.log() + other.log()).not.toContain('xoxb-');
    await slack.close();
  }, 40_000);
});
