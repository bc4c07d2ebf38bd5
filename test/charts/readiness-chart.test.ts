import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawPng } from '../../src/reply/charts/draw.ts';
import { type ReadinessRow, readinessSvg } from '../../src/reply/charts/readiness-chart.ts';
import { fitText } from '../../src/reply/charts/svg.ts';

const legend = { ready: 'ready', expiring: 'ends soon', pending: 'pending', missing: 'missing' };
const chart = (rows: readonly ReadinessRow[]) =>
  readinessSvg({ title: 'Ready to coach', subtitle: 'As of today', rows, legend });
const row = (label: string, ready: number, missing: number): ReadinessRow => ({
  label,
  counts: { ready, expiring: 1, pending: 0, missing },
  words: `${ready} ready, 1 ends soon, ${missing} missing`,
});

/** Width and height in the header of a PNG. */
function sizeOf(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

const wordsIn = (svg: string) =>
  svg
    .replaceAll('</tspan>', ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ');

describe('the picture of readiness', () => {
  it.each([1, 4, 11])('is a PNG that grows with %i divisions', async (count) => {
    const rows = Array.from({ length: count }, (_, i) => row(`${i + 4}U`, i, 3));
    const png = await drawPng(chart(rows));
    expect([...png.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const { width, height } = sizeOf(png);
    expect(width).toBe(1500);
    expect(height).toBeGreaterThan(count * 100);
  });

  it('is the same picture for the same numbers', async () => {
    const svg = chart([row('10U', 3, 2)]);
    expect(await drawPng(svg)).toEqual(await drawPng(svg));
  });

  it('really draws letters: other words make another picture', async () => {
    expect(await drawPng(chart([row('10U', 3, 2)]))).not.toEqual(await drawPng(chart([row('12U', 3, 2)])));
  });

  it('holds every word and number, and its legend, as text', () => {
    const text = wordsIn(chart([row('10U', 3, 2), row('Schoolyard', 0, 7)]));
    for (const word of [
      'Ready to coach',
      ...Object.values(legend),
      '10U',
      'Schoolyard',
      '0 ready, 1 ends soon, 7 missing',
    ]) {
      expect(text).toContain(word);
    }
  });

  it('tells its parts apart by pattern, not by colour alone', () => {
    const fills = chart([row('10U', 3, 2)]).match(/<pattern id="[a-z]+"/g);
    expect(fills).toEqual(['<pattern id="expiring"', '<pattern id="pending"', '<pattern id="missing"']);
  });

  it('draws names whatever stands in them', async () => {
    const png = await drawPng(chart([row('<&"\u0000\ud800> 🙂 Núñez', 1, 1)]));
    expect(sizeOf(png).width).toBe(1500);
  });

  it('draws a division in which nobody is', async () => {
    const none = { label: '5U', counts: { ready: 0, expiring: 0, pending: 0, missing: 0 }, words: 'nobody' };
    expect(sizeOf(await drawPng(chart([none]))).width).toBe(1500);
  });
});

describe('a fitted text', () => {
  it('is never cut and never wider than its place', () => {
    const texts = fc.string({ minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(
        texts,
        fc.integer({ min: 40, max: 900 }),
        fc.integer({ min: 1, max: 3 }),
        (text, width, most) => {
          const { lines, size } = fitText(text, width, 20, most);
          expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect([...line].length * size * 0.6).toBeLessThanOrEqual(width + 1e-6);
        },
      ),
    );
  });
});
