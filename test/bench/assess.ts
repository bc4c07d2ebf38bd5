import { type AssessInput, assess, type Rulebook } from '../../src/requirements/index.ts';
import { loadRulebooks } from '../../src/requirements/rulebooks/load.ts';
import { type Case, expected, RULES, shift } from '../requirements/oracle.ts';
import { type Row, row, runDirectly } from './table.ts';

const PEOPLE = 2000;
const ROUNDS = 5;
const MILLISECONDS = 400;
const ON = '2025-09-01';
const DIVISIONS = ['6U', '8U', '10U', '12U', '14U', '16U'] as const;

/** Coaches who hold most of what is asked, some of it expired, some twice; the same ones every time. */
function cases(region: Case['region']): Case[] {
  const ids = [...RULES[region].filter(({ by }) => !by).map(({ id }) => id), '8u-coach', '10u-coach'];
  return Array.from({ length: PEOPLE }, (_, i) => ({
    id: String(i),
    region,
    division: DIVISIONS[i % DIVISIONS.length] ?? '10U',
    on: ON,
    held: ids
      .filter((_id, j) => (i * 7 + j * 3) % 5 !== 0)
      .map((certification, j) => ({ certification, on: shift(ON, -((i * 37 + j * 211) % 1500)) })),
  }));
}

/** The best of several rounds, so that other work on the machine counts little. @returns runs of `once` a second */
function rate(once: () => void): number {
  let best = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    let runs = 0;
    do {
      once();
      runs++;
    } while (performance.now() - start < MILLISECONDS);
    best = Math.max(best, (runs * 1000) / (performance.now() - start));
  }
  return best;
}

function measure(rulebook: Rulebook, region: Case['region']): Row[] {
  const people = cases(region);
  const inputs = people.map(({ division, held, on }) => ({
    division: division as (typeof DIVISIONS)[number],
    role: 'head-coach',
    on,
    credentials: held,
  })) satisfies AssessInput[];
  let items = 0;
  for (const input of inputs) items += assess(rulebook, input).length;
  const rounds = rate(() => {
    for (const input of inputs) assess(rulebook, input);
  });
  const plain = rate(() => {
    for (const person of people) expected(person);
  });
  const name = `assess, Region ${region}`;
  return [
    row(`${name}: volunteers`, rounds * PEOPLE, 'calls/s', plain * PEOPLE, { atLeast: 100_000 }),
    row(`${name}: requirements`, rounds * items, 'assessments/s', plain * items, { atLeast: 200_000 }),
  ];
}

/** How fast volunteers are judged on one core; the baseline is the truth table of test/requirements/oracle.ts. */
export async function run(): Promise<Row[]> {
  const { rulebooks } = loadRulebooks();
  return (['60', '104'] as const).flatMap((region) => {
    const rulebook = rulebooks.get(`region-${region}`);
    return rulebook ? measure(rulebook, region) : [];
  });
}

await runDirectly(import.meta.main, run);
