import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Store } from '../storage/store.ts';
import type { Topic } from './answer.ts';

const DAY = 24 * 60 * 60_000;
/** How long a button under an answer knows its question. */
const ASKED_LIFE = 30 * DAY;
/** How long the coordinators see a question. */
const LOG_LIFE = 180 * DAY;
/** How long "and for 14U?" leans on what was asked before. */
const TOPIC_LIFE = DAY / 24;
const TEXT_LIMIT = 300;

const Logged = z.strictObject({
  text: z.string(),
  why: z.enum(['unanswered', 'not-helpful']),
  /** Milliseconds since 1970. */
  at: z.number(),
});

/** One question as coordinators see it. */
export interface LoggedQuestion {
  readonly text: string;
  readonly why: 'unanswered' | 'not-helpful';
  readonly times: number;
  /** Milliseconds since 1970. */
  readonly last: number;
}

/** What is remembered of questions: never who asked. */
export interface QuestionLog {
  /** Keeps a question for the buttons under its answer. @returns a short id for an action */
  keep(text: string): Promise<string>;
  /** @returns undefined: too long ago */
  kept(id: string): Promise<string | undefined>;
  /** @param unique a fresh text; every entry has a key of its own, so counts never overwrite each other */
  note(region: string, text: string, why: LoggedQuestion['why'], at: number, unique: string): Promise<void>;
  /** The most asked first. */
  list(region: string): Promise<LoggedQuestion[]>;
  /** What the conversation was about, for follow-ups. */
  topic(conversation: string): Promise<Topic | undefined>;
  setTopic(conversation: string, topic: Topic): Promise<void>;
}

const idOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** E-mail addresses, phone numbers, long numbers and mentions say who is meant: out before it is kept. */
export function withoutPersons(text: string): string {
  return text
    .slice(0, TEXT_LIMIT)
    .replace(/\S{1,64}@\S{1,100}/g, '[e-mail]')
    .replace(/<[@#!][^>]{0,60}>/g, '[mention]')
    .replace(/\d[\d\s().-]{6,20}\d/g, '[number]')
    .replace(/\s+/g, ' ')
    .trim();
}

export function createQuestionLog(store: Store): QuestionLog {
  const asked = store.collection('asked', { schema: z.string(), version: 1 });
  const log = store.collection('question-log', { schema: Logged, version: 1 });
  const topics = store.collection('topics', { schema: z.json(), version: 1 });
  return {
    async keep(text) {
      const id = idOf(text);
      await asked.set(id, text, ASKED_LIFE);
      return id;
    },
    kept: (id) => asked.get(id),
    note: (region, text, why, at, unique) => {
      const kept = withoutPersons(text);
      return log.set(`${region}/${idOf(kept.toLowerCase())}/${unique}`, { text: kept, why, at }, LOG_LIFE);
    },
    async list(region) {
      const byQuestion = new Map<string, LoggedQuestion>();
      for await (const [key, { text, why, at }] of log.entries(`${region}/`)) {
        const id = key.split('/')[1] ?? '';
        const before = byQuestion.get(id);
        byQuestion.set(id, {
          text,
          why,
          times: (before?.times ?? 0) + 1,
          last: Math.max(at, before?.last ?? 0),
        });
      }
      return [...byQuestion.values()].toSorted((a, b) => b.times - a.times || b.last - a.last);
    },
    topic: async (conversation) => (await topics.get(conversation)) as Topic | undefined,
    setTopic: (conversation, topic) => topics.set(conversation, z.json().parse(topic), TOPIC_LIFE),
  };
}
