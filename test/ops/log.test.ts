import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/ops/log.ts';
import { withRequests } from '../../src/ops/request.ts';
import { createLineScrub, createScrub } from '../../src/ops/scrub.ts';
import { say } from '../../src/reply/simple.ts';
import { fakeBot, typed } from './bots.ts';

// Put together here, so that no search for leaked tokens takes them for real ones.
const SLACK = ['xoxb', '111111111111', '222222222222', 'AbCdEfGhIjKlMnOpQrStUvWx'].join('-');
const APP = ['xapp', '1', 'A0123456789', '1234567890123', 'abcdef0123456789'].join('-');
const DISCORD = ['MTIzNDU2Nzg5MDEyMzQ1Njc4', 'GaBcDe', 'abcdefghijklmnopqrstuvwxyz0123456789_-'].join('.');
const SIGNING = '8f742231b10e8888abcd99yyyzzz85a5';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = '';
  const destination = {
    write: (line: string) => {
      text += line;
    },
  };
  write(createLog('trace', { secrets: [SIGNING, undefined, 'short'], destination }));
  return text;
}

describe('the log', () => {
  it.each([SLACK, APP, DISCORD, SIGNING])('gives away no token, wherever it stands (%#)', (secret) => {
    const text = logged((log) => {
      log.info(`message ${secret}`);
      log.info({ token: secret, deep: { token: secret, deeper: { authorization: secret } } }, 'fields');
      log.error({ err: new Error(`request to https://x.example.org/?t=${secret} failed`) }, 'error');
      log.error({ err: new Error(`line\n${secret}`, { cause: new Error(secret) }) }, 'cause');
      log.warn({ anyOtherName: [{ list: [secret] }] }, 'list');
      log.child({ bound: secret }).info('child');
      log.info({ headers: { authorization: `Bearer ${secret}` } }, 'headers');
    });
    expect(text).not.toContain(secret);
    expect(
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).msg),
    ).toEqual([
      `message [${secret === SIGNING ? 'secret' : 'token'}]`,
      'fields',
      'error',
      'cause',
      'list',
      'child',
      'headers',
    ]);
  });

  it('gives away no e-mail address and no password of a database', () => {
    const text = logged((log) => {
      log.info({ who: 'ana.example+ayso@mail.example.org' }, 'José.Ñandú@correo.example.org wrote');
      log.error({ err: new Error('connect postgres://touchline:s3cret%40@db.example.org:5432/x') }, 'down');
    });
    expect(text).not.toMatch(/ana\.example|José|s3cret|touchline:/);
    expect(text).toContain('db.example.org:5432/x');
  });

  it('stays one JSON object a line whatever text comes', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'binary' }),
            fc.constantFrom('\n', '\t', '\u0001'),
            fc.constantFrom(SLACK, DISCORD, '\na@b.example.org', '"', '\\'),
          ),
        ),
        (parts) => {
          const text = logged((log) => log.info({ parts }, parts.map((part) => ` ${part}`).join('\n')));
          const lines = text.trimEnd().split('\n');
          return (
            lines.length === 1 &&
            Array.isArray(JSON.parse(lines[0] ?? '').parts) &&
            ![SLACK, DISCORD, 'a@b'].some((secret) => text.includes(secret))
          );
        },
      ),
    );
  });

  it('leaves times, versions, numbers, references and sentences as they are', () => {
    const plain =
      '{"level":30,"time":1762345678901,"reference":"a1b2c3d4","version":"24.21.0","msg":"10U @ field 3, see https://docs.example.org/a.b.c"}';
    expect(createScrub(['12345'])(plain)).toBe(plain);
    expect(createLineScrub()(plain)).toBe(plain);
  });

  it('carries the reference that the person is shown on every line of a request, and on no other', async () => {
    let text = '';
    const log = createLog('info', {
      destination: {
        write: (line: string) => {
          text += line;
        },
      },
    });
    const bot = withRequests(
      fakeBot(async () => {
        await Promise.resolve();
        log.info('inside');
        return say('x');
      }),
      () => 'a1b2c3d4',
    );
    await bot.handle(typed('x'));
    log.info('outside');
    expect(
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).reference),
    ).toEqual(['a1b2c3d4', undefined]);
  });
});
