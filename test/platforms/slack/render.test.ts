import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertNothingLost, NothingLostError } from '../../../src/platforms/slack/nothing-lost.ts';
import { type Part, render, renderHome } from '../../../src/platforms/slack/render.ts';
import type { Reply } from '../../../src/reply/reply.ts';
import { createCheck } from '../../fakes/slack/check.ts';
import { checkBlocks } from '../../fakes/slack/check-blocks.ts';
import { checkChat } from '../../fakes/slack/check-bodies.ts';
import { anyReply, GALLERY, NASTY, reply } from './replies.ts';

const quiet = { unfurl_links: false, unfurl_media: false, link_names: false, parse: 'none', channel: 'C1' };

function complaints(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => {
    if (part.kind === 'upload') return (part.alt ?? '').length > 1000 ? ['alt too long'] : [];
    return checkChat('chat.postMessage', { ...quiet, text: part.text, blocks: part.blocks });
  });
}

function homeComplaints(home: Reply): readonly string[] {
  const check = createCheck();
  checkBlocks(check, renderHome(home), 'home');
  return check.complaints;
}

/** What a person sees, as lines. */
function outline(parts: readonly Part[]): string {
  const show = (value: unknown): string => {
    if (typeof value !== 'object' || value === null) return '';
    const {
      type,
      text,
      url,
      action_id,
      value: sent,
      placeholder,
      ...inner
    } = { ...value } as Record<string, unknown>;
    const children = Object.values(inner).flatMap((child) => (Array.isArray(child) ? child : [child]));
    const own = typeof text === 'string' ? text : show(text);
    const behind = [url, action_id, sent].filter((item) => typeof item === 'string').join(' ');
    const lines = [own, show(placeholder), behind && `→ ${behind}`, ...children.map(show)].filter(
      (line) => line !== '',
    );
    return typeof text === 'string' ? lines.join('\n') : `[${type ?? 'option'}] ${lines.join('\n  ')}`;
  };
  return parts
    .map((part) =>
      part.kind === 'upload'
        ? `(${part.name}: ${part.alt ?? 'file'})`
        : [`"${part.text}"`, ...part.blocks.map(show)].join('\n'),
    )
    .join('\n--\n');
}

describe('rendering a reply for Slack', () => {
  it.each(Object.entries(GALLERY))('keeps every limit and loses nothing: %s', (_name, example) => {
    expect(complaints(render(example))).toEqual([]);
    expect(homeComplaints(example)).toEqual([]);
  });

  it('keeps every limit and loses nothing for any reply', () => {
    fc.assert(
      fc.property(anyReply, (any) => {
        expect(complaints(render(any))).toEqual([]);
        expect(homeComplaints(any)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('splits a long reply over numbered messages', () => {
    const parts = render(GALLERY['forty steps'] ?? reply([]));
    expect(parts.map((part) => (part.kind === 'message' ? part.text : part.name))).toEqual([
      'What I found (1/2)',
      'What I found (2/2)',
    ]);
  });

  it('lets no text ping anyone or become markup', () => {
    const [part] = render(reply([{ type: 'text', text: NASTY[0] }], { summary: NASTY[0] }));
    const written = JSON.stringify(part);
    expect(written).not.toMatch(/<[!@#]/);
    expect(written).toContain('&lt;!channel&gt;');
  });

  it('shows text with markup characters letter by letter', () => {
    const [part] = render(reply([{ type: 'text', text: NASTY[2] }]));
    expect(part).toMatchObject({
      blocks: [{ text: { type: 'plain_text', emoji: false, text: NASTY[2].replaceAll('>', '&gt;') } }],
    });
  });

  it('reads like this', () => {
    expect(outline(render(GALLERY['every kind of block'] ?? reply([])))).toMatchSnapshot();
  });
});

describe('the check that nothing is lost', () => {
  const example = GALLERY['every kind of block'] ?? reply([]);
  const hidden = ['type', 'mark', 'style', 'visibility', 'mediaType'];

  /** `value` again for every text in it, with that text changed. */
  function* changed(value: unknown): Generator<readonly [text: string, copy: unknown]> {
    if (typeof value === 'string') yield [value, 'changed'];
    else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value))
      for (const [key, inner] of Object.entries(value))
        for (const [text, copy] of hidden.includes(key) ? [] : changed(inner))
          yield [text, Array.isArray(value) ? value.with(Number(key), copy) : { ...value, [key]: copy }];
  }

  it('notices every text, label, value, address and action id that is missing', () => {
    const unnoticed: string[] = [];
    for (const [text, copy] of changed(example)) {
      const isReply = (value: unknown): value is Reply => typeof value === 'object';
      if (!isReply(copy)) continue;
      const parts = render(copy);
      try {
        assertNothingLost(example, parts);
        unnoticed.push(text);
      } catch (error) {
        expect(error).toBeInstanceOf(NothingLostError);
      }
    }
    expect(unnoticed).toEqual([]);
  });

  it('notices texts that changed places', () => {
    const two = reply([
      { type: 'text', text: 'first' },
      { type: 'divider' },
      { type: 'text', text: 'second' },
    ]);
    const [part] = render(two);
    if (part?.kind !== 'message') throw new Error('no message');
    expect(() => assertNothingLost(two, [{ ...part, blocks: part.blocks.toReversed() }])).toThrow('second');
  });
});
