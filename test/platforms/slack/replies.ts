import fc from 'fast-check';
import type { Block, Reply } from '../../../src/reply/reply.ts';

/** A private reply around `blocks`. */
export function reply(blocks: readonly Block[], more: Partial<Reply> = {}): Reply {
  return { type: 'reply', visibility: 'private', summary: 'What I found', blocks, ...more };
}

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);

/** Texts that have broken renderers before. */
export const NASTY = [
  '<!channel> <!here> <@U0COACH1> <#C0COACHES> @everyone @here',
  'Tom & Jerry <tom@example.org> a<b>c &lt;b&gt; &amp;',
  '*bold* _slanted_ ~struck~ `code` ```fence``` :soccer: > quote',
  '\n> quoted\n* list\n`',
  'משה כהן \u202Eאבג\u202C مدرب',
  '👩‍👩‍👧‍👦🇺🇸é\u0301\u0302 \ud800 \u0000 \u200b',
  'see https://example.org/a_b?x=1&y=2*3, or write to first_last@example.org.',
  'x'.repeat(3500),
  '& < > '.repeat(900),
  `${'Ein langer Satz mit Wörtern. '.repeat(300)}`,
] as const;

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(...NASTY),
  fc.lorem({ maxCount: 40 }),
);
const id = fc.string({ unit: fc.constantFrom(...'abcXYZ019-_.~/%'), minLength: 1, maxLength: 100 });
const url = fc.oneof(
  fc.webUrl({ validSchemes: ['https'], withQueryParameters: true }),
  fc.constantFrom('javascript:1', '', `https://example.org/${'y'.repeat(3100)}`),
);
const mark = fc.constantFrom(
  'done',
  'expiring',
  'expired',
  'pending',
  'missing',
  'unknown',
  'next',
  'info' as const,
);
const detail = fc.option(text, { nil: undefined });

const button = fc.oneof(
  fc.record({ label: text, action: id }),
  fc.record({ label: text, action: id, style: fc.constantFrom('primary' as const, 'danger' as const) }),
  fc.record({ label: text, url }),
);
const option = fc
  .record({ label: text, value: id })
  .chain((base) => detail.map((d) => (d === undefined ? base : { ...base, description: d })));
const item = fc
  .record({ mark, word: text, label: text })
  .chain((base) => detail.map((d) => (d === undefined ? base : { ...base, detail: d })));

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    type: fc.constantFrom('heading' as const, 'text' as const, 'note' as const, 'code' as const),
    text,
  }),
  fc.record({
    type: fc.constant('fields' as const),
    fields: fc.array(fc.record({ label: text, value: text }), { maxLength: 14 }),
  }),
  fc.record({ type: fc.constant('checklist' as const), items: fc.array(item, { maxLength: 42 }) }),
  fc.constant({ type: 'divider' as const }),
  fc.record({ type: fc.constant('actions' as const), buttons: fc.array(button, { maxLength: 30 }) }),
  fc.record({
    type: fc.constant('select' as const),
    placeholder: text,
    action: id,
    options: fc.array(option, { maxLength: 110 }),
  }),
  fc.record({
    type: fc.constant('image' as const),
    png: fc.constant(png),
    name: fc.constant('plan.png'),
    alt: text,
  }),
  fc.record({
    type: fc.constant('file' as const),
    content: fc.constant(png),
    name: fc.constant('list.csv'),
    mediaType: fc.constant('text/csv'),
  }),
);

/** Replies of any shape and any text. */
export const anyReply: fc.Arbitrary<Reply> = fc.record({
  type: fc.constant('reply' as const),
  visibility: fc.constantFrom('private' as const, 'channel' as const),
  summary: text,
  blocks: fc.array(block, { maxLength: 8 }),
});

/** The longest, the emptiest and everything between, by name. */
export const GALLERY: Readonly<Record<string, Reply>> = {
  emptiest: reply([], { summary: '' }),
  'only a summary': reply([]),
  'every kind of block': reply([
    { type: 'heading', text: 'Coach requirements for 10U' },
    { type: 'text', text: 'Start at https://example.org/training & come back.' },
    {
      type: 'fields',
      fields: [
        { label: 'Region', value: '60' },
        { label: 'Division', value: '10U' },
      ],
    },
    {
      type: 'checklist',
      items: [
        { mark: 'done', word: 'done', label: 'Safe Haven', detail: 'valid through 2026-08-01' },
        { mark: 'next', word: 'next', label: '10U Coach', detail: 'about 90 minutes online' },
        { mark: 'missing', word: 'missing', label: 'snake_case *and* stars' },
      ],
    },
    { type: 'note', text: 'Source: Region 60, page 2' },
    { type: 'code', text: 'Hi Sam,\nplease renew <your> check.' },
    { type: 'divider' },
    {
      type: 'actions',
      buttons: [
        { label: 'I did it', action: '1/steps/done/x', style: 'primary' },
        { label: 'Open', url: 'https://example.org/x' },
      ],
    },
    {
      type: 'select',
      placeholder: 'Division',
      action: '1/steps/division',
      options: [{ label: '10U', value: '10U', description: 'nine and ten' }],
    },
    { type: 'image', png, name: 'plan.png', alt: 'Two of five steps are done' },
    { type: 'file', content: png, name: 'list.csv', mediaType: 'text/csv' },
  ]),
  'forty steps': reply([
    {
      type: 'checklist',
      items: Array.from({ length: 40 }, (_, at) => ({
        mark: 'missing' as const,
        word: 'missing',
        label: `Step ${at + 1}`,
        detail: 'Log in, open the training page, choose the course, take the test. '.repeat(6),
      })),
    },
  ]),
  'hundreds of options and buttons': reply([
    {
      type: 'select',
      placeholder: 'p'.repeat(300),
      action: '1/a/b',
      options: Array.from({ length: 250 }, (_, at) => ({
        label: `${at} ${'long '.repeat(20)}`,
        value: `v${at}`,
      })),
    },
    {
      type: 'actions',
      buttons: Array.from({ length: 60 }, (_, at) => ({
        label: `Button ${at} ${'very '.repeat(15)}long`,
        action: `1/a/b/${at % 7}`,
      })),
    },
  ]),
  longest: reply(
    NASTY.flatMap((text): Block[] => [
      { type: 'heading', text },
      { type: 'text', text: text.repeat(3) },
      { type: 'code', text },
      { type: 'note', text },
      { type: 'fields', fields: [{ label: text, value: text }] },
    ]),
  ),
};
