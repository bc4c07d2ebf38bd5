import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../src/config.ts';

const KEY = Buffer.alloc(32, 7).toString('base64');
const MANY = {
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'secret-secret',
  SLACK_STATE_SECRET: 'x'.repeat(32),
  SLACK_SIGNING_SECRET: 'signing-signing-',
  PORT: '3000',
  STORE_KEY: KEY,
};

describe('the environment of large set-ups', () => {
  it('takes an app that many workspaces install', () => {
    expect(readConfig(MANY)).toMatchObject({ SLACK_CLIENT_ID: '1.2', PORT: 3000, STORE_KEY: [KEY] });
    expect(readConfig({ STORE_KEY: `${KEY}, ${KEY}` }).STORE_KEY).toEqual([KEY, KEY]);
  });

  it('names every setting that such an app lacks, all at once', () => {
    const read = () => readConfig({ SLACK_CLIENT_ID: '1.2', SLACK_BOT_TOKEN: 'xoxb-1' });
    expect(read).toThrow(ConfigError);
    for (const name of [
      'SLACK_CLIENT_SECRET is missing',
      'SLACK_STATE_SECRET is missing',
      'SLACK_SIGNING_SECRET is missing',
      'PORT is missing',
      'STORE_KEY is missing',
      'SLACK_BOT_TOKEN must not be set beside SLACK_CLIENT_ID',
    ]) {
      expect(read).toThrow(name);
    }
  });

  it('refuses a key that is not 32 bytes, without repeating it', () => {
    const read = () => readConfig({ STORE_KEY: 'hunter2' });
    expect(read).toThrow('STORE_KEY must be 32 bytes in base64');
    expect(read).not.toThrow('hunter2');
  });

  it('takes shards, and refuses ones that do not exist', () => {
    expect(readConfig({ SHARD_COUNT: '4', SHARD_IDS: '0,3' })).toMatchObject({
      SHARD_COUNT: 4,
      SHARD_IDS: [0, 3],
    });
    expect(() => readConfig({ SHARD_COUNT: '4', SHARD_IDS: '4' })).toThrow('SHARD_IDS must be from 0 to 3');
    expect(() => readConfig({ SHARD_IDS: '0' })).toThrow('SHARD_COUNT is missing');
    expect(() => readConfig({ SHARD_COUNT: '2', SHARD_IDS: 'all' })).toThrow('numbers separated by commas');
  });

  it('shows its health to this machine only, unless told otherwise', () => {
    expect(readConfig({}).HEALTH_HOST).toBe('127.0.0.1');
    expect(readConfig({}).HEALTH_PORT).toBeUndefined();
  });
});
