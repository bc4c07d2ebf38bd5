import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyOf } from '../../../src/platforms/discord/message-body.ts';
import { assertNothingLost, NothingLostError } from '../../../src/platforms/discord/nothing-lost.ts';
import { renderReply } from '../../../src/platforms/discord/render.ts';
import type { Block, ChecklistItem, Reply, SelectOption } from '../../../src/reply/reply.ts';
import { type Json, textOf } from '../../fakes/discord/index.ts';
import { createChecker } from '../../fakes/discord/schemas.ts';
import { GALLERY } from './gallery.ts';
import { reply } from './harness.ts';

/** Renders, and lets Discord's own schemas and rules judge every message. */
function messagesOf(answer: Reply) {
  const checker = createChecker();
  return renderReply(answer).map((message) => {
    const body = bodyOf(message).body as Json;
    checker.message(
      'create',
      body,
      message.files.map(({ name }) => name),
    );
    return body;
  });
}

const texts = (answer: Reply) => messagesOf(answer).map((body) => textOf(body as never));
const text = (value: string): Reply => reply([{ type: 'text', text: value }]);

describe('the gallery', () => {
  test.each(Object.entries(GALLERY))('%s: Discord takes it and nothing is lost', (_, answer) => {
    expect(messagesOf(answer).length).toBeGreaterThan(0);
  });

  test('a step of the walk-through, as a person reads it', () => {
    expect(texts(GALLERY.step ?? text(''))).toMatchInlineSnapshot(`
      [
        "### Safe Haven
      About 60 minutes, online: https://example.org/courses_2025
      ✅ **Done** Background check
      -# until 31 July 2026
      ▶️ **Next** Safe Haven
      ⬜ **Missing** 10U Coach (pre-course \\*and\\* field session)
      **Time:** 60 minutes
      **Cost:** none
      -# Source: Region 60, as of 1 August 2025",
      ]
    `);
  });

  test('a list of who lacks what, as a person reads it', () => {
    expect(texts(GALLERY.missing ?? text(''))).toMatchInlineSnapshot(`
      [
        "### 10U: who lacks what
      ⬜ **Missing** O'Brien \\*Al\\*
      ⬜ **Missing** محمد علي
      ⬜ **Missing** יעל כהן
      ⬜ **Missing** 王小明
      ⬜ **Missing** Zoë 🧑🏽‍🏫
      ⬜ **Missing** \\<\\@1234\\>
      ⬜ **Missing** \\@everyone
      ⬜ **Missing** \\[x\\](https://e.example)
      \`\`\`
      Hi Alex,
        please finish *Safe Haven*.
      \`\`\`",
      ]
    `);
  });
});

describe('data is shown letter by letter', () => {
  test.each([
    [
      '**bold** _it_ ~~no~~ ||spoiler|| `code`',
      '\\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~ \\|\\|spoiler\\|\\| \\`code\\`',
    ],
    [
      '<@123> <#45> <t:1:R> <:x:1> @everyone',
      '\\<\\@123\\> \\<#45\\> \\<t\\:1:R\\> \\<\\:x:1\\> \\@everyone',
    ],
    ['[free](https://evil.example)', '\\[free\\](https://evil.example)'],
    ['# head\n- item\n1. one\n-# small\n> quote', '\\# head\n\\- item\n1\\. one\n\\-# small\n\\> quote'],
    [':white_check_mark: at 10:30', '\\:white\\_check\\_mark: at 10:30'],
    ['see https://example.org/a_b_c*d?x=1 now_', 'see https://example.org/a_b_c*d?x=1 now\\_'],
    ['C:\\coach', 'C:\\\\coach'],
  ])('%s', (data, rendered) => {
    expect(texts(text(data))).toEqual([rendered]);
  });

  test('a code block that would end early is shown in plain letters', () => {
    expect(texts(reply([{ type: 'code', text: 'a\n```\n@everyone' }]))).toEqual([
      'a\n\\`\\`\\`\n\\@everyone',
    ]);
  });
});

describe('limits', () => {
  test('a select of 60 options becomes three, all with the same action', () => {
    const options = Array.from({ length: 60 }, (_, n) => ({ label: `Coach ${n}`, value: `${n}` }));
    const [body] = messagesOf(reply([{ type: 'select', placeholder: 'Who?', action: '1/a/b', options }]));
    expect(JSON.stringify(body).match(/"custom_id":"[^"]+"/g)).toEqual([
      '"custom_id":"1/a/b"',
      '"custom_id":"1/a/b#2"',
      '"custom_id":"1/a/b#3"',
    ]);
  });

  test('a label that is too long is shortened on the button and stands in full above it', () => {
    const label = `I finished ${'the very long course '.repeat(6)}today`;
    const [body] = messagesOf(reply([{ type: 'actions', buttons: [{ label, action: '1/a/b' }] }]));
    expect(textOf(body as never)).toContain(label);
    expect(JSON.stringify(body)).toContain('…"');
  });

  test('one action twice with the longest of ids needs two messages', () => {
    const action = 'x'.repeat(100);
    const buttons = [1, 2].map((n) => ({ label: `${n}`, action }));
    expect(messagesOf(reply([{ type: 'actions', buttons }]))).toHaveLength(2);
  });

  test('what cannot be split is refused by name', () => {
    const bad: Block[] = [
      { type: 'actions', buttons: [{ label: 'A', action: 'x'.repeat(101) }] },
      { type: 'select', placeholder: 'p', action: 'a', options: [{ label: 'A', value: 'x'.repeat(101) }] },
      { type: 'file', name: 'a.csv', content: new Uint8Array(10 * 1024 * 1024 + 1), mediaType: 'text/csv' },
    ];
    for (const block of bad) expect(() => renderReply(reply([block]))).toThrow(RangeError);
  });
});

describe('nothing is lost', () => {
  const all = reply([
    { type: 'fields', fields: [{ label: 'Region', value: '60' }] },
    {
      type: 'actions',
      buttons: [
        { label: 'Next', action: '1/a/b' },
        { label: 'Page', url: 'https://example.org/' },
      ],
    },
    { type: 'select', placeholder: 'Who?', action: '1/a/c', options: [{ label: 'Alex', value: 'alex' }] },
    { type: 'image', name: 'a.png', png: new Uint8Array([1]), alt: 'A card' },
  ]);

  test.each([
    'Region',
    '60',
    'Next',
    '1/a/b',
    'https://example.org/',
    'Who?',
    '1/a/c',
    'Alex',
    '"alex"',
    'A card',
  ])('a rendering without %s is refused', (part) => {
    const messages = renderReply(all);
    const broken = JSON.parse(JSON.stringify(messages).replaceAll(part, part.startsWith('"') ? '""' : ''));
    expect(() => assertNothingLost(all, messages)).not.toThrow();
    expect(() =>
      assertNothingLost(
        all,
        broken.map((one: object) => ({ ...one, files: messages[0]?.files })),
      ),
    ).toThrow(NothingLostError);
  });

  const word = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...'*_~|`<>[]()@#:-+.\\ \n19ab'), maxLength: 60 }),
    fc.constantFrom(
      'https://example.org/a_b?c=*d*',
      'مدرب',
      '김 코치',
      '👩‍👩‍👧',
      '<@1>',
      '```',
      '-# x',
      '1. x',
    ),
    fc.lorem({ maxCount: 900, size: 'max' }),
  );
  const id = fc.string({ unit: fc.constantFrom(...'abc/%2'), minLength: 1, maxLength: 100 });
  const option: fc.Arbitrary<SelectOption> = fc.record({ label: word, value: id, description: word });
  const item: fc.Arbitrary<ChecklistItem> = fc.record({
    mark: fc.constantFrom('done', 'expired', 'missing', 'unknown', 'next'),
    word,
    label: word,
    detail: word,
  });
  const bytes = fc.uint8Array({ maxLength: 20 });
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ type: fc.constantFrom('heading', 'text', 'note', 'code'), text: word }),
    fc.record({ type: fc.constant('fields'), fields: fc.array(fc.record({ label: word, value: word })) }),
    fc.record({ type: fc.constant('checklist'), items: fc.array(item) }),
    fc.record({ type: fc.constant('divider') }),
    fc.record({
      type: fc.constant('actions'),
      buttons: fc.array(
        fc.oneof(fc.record({ label: word, action: id }), fc.record({ label: word, url: fc.webUrl() })),
      ),
    }),
    fc.record({
      type: fc.constant('select'),
      placeholder: word,
      action: id,
      options: fc.array(option, { maxLength: 60, size: 'max' }),
    }),
    fc.record({ type: fc.constant('image'), png: bytes, name: word, alt: word }),
    fc.record({ type: fc.constant('file'), content: bytes, name: word, mediaType: fc.constant('text/csv') }),
  );

  test('whatever a reply holds, Discord takes it and all of it is found', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 60, size: 'max' }), fc.lorem(), (blocks, summary) => {
        messagesOf(reply(blocks, { summary }));
      }),
      { numRuns: 60 },
    );
  });
});
