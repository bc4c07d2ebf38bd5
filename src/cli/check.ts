import { parseArgs } from 'node:util';
import { z } from 'zod';
import { findRegion } from '../bot/find-region.ts';
import { UserError } from '../bot/user-error.ts';
import { readConfig } from '../config.ts';
import { en } from '../locales/en.ts';
import { namer } from '../reply/views/marks.ts';
import { type Assessment, assess, isReady, ROLES, readDivision, say, toDay } from '../requirements/index.ts';
import { formatProblem, loadRulebooks, type Rulebooks } from '../requirements/rulebooks/load.ts';
import { answerLines, parseJson } from './lines.ts';

const Held = z.array(
  z.object({
    certification: z.string(),
    on: z.string().nullish(),
    expires: z.string().nullish(),
    status: z.enum(['verified', 'pending', 'not-cleared']).nullish(),
  }),
);

const Row = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  region: z.union([z.string(), z.number()]).transform(String),
  division: z.string(),
  role: z.string().nullish(),
  youth: z.boolean().nullish(),
  age: z.number().int().positive().nullish(),
  held: Held.default([]),
  on: z.string(),
});
type Row = z.infer<typeof Row>;

function day(text: string, what: string): string {
  const found = toDay(text);
  if (found === undefined) {
    throw new UserError(
      `${what} "${text}" is not a day in the calendar. Write it as YYYY-MM-DD, for example 2025-09-01.`,
    );
  }
  return found;
}

function divisionOf(text: string) {
  const reading = readDivision(text);
  if (reading.kind === 'unknown') throw new UserError(en.bot.unknownDivision(text, reading.didYouMean));
  return reading.division;
}

function roleOf(text: string | null | undefined) {
  const role = ROLES.find((known) => known === (text ?? 'head-coach'));
  if (!role) throw new UserError(en.bot.unknownRole(text ?? '', ROLES));
  return role;
}

function judge(row: Row, rulebooks: Rulebooks): Assessment[] {
  const rulebook = findRegion(row.region, rulebooks, en);
  const credentials = row.held.map(({ certification, on, expires, status }) => {
    if (!rulebook.certifications.has(certification)) {
      const known = [...rulebook.certifications.keys()].join(', ');
      throw new UserError(
        `"${certification}" is not a certification of ${rulebook.id}. Use one of: ${known}.`,
      );
    }
    return {
      certification,
      ...(on ? { on: day(on, `The day of ${certification}`) } : {}),
      ...(expires ? { expires: day(expires, `The end of ${certification}`) } : {}),
      ...(status ? { status } : {}),
    };
  });
  return assess(rulebook, {
    division: divisionOf(row.division),
    role: roleOf(row.role),
    on: day(row.on, 'on'),
    credentials,
    ...(row.age ? { age: row.age } : {}),
    ...(row.youth === null || row.youth === undefined ? {} : { isYouth: row.youth }),
  });
}

function result(id: Row['id'], assessments: readonly Assessment[]) {
  return {
    ...(id === undefined ? {} : { id }),
    ready: isReady(assessments),
    requirements: assessments.map(({ requirement, status, expires, level }) => ({
      id: requirement,
      status,
      expires: expires ?? null,
      ...(level === 'recommended' ? { level } : {}),
    })),
  };
}

function parseRow(value: unknown, what: string): Row {
  const parsed = Row.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UserError(`${what}: ${issue?.path.join('.')} – ${issue?.message}. See README for the form.`);
}

function asText(row: Row, rulebooks: Rulebooks, assessments: readonly Assessment[]): string {
  const name = namer(findRegion(row.region, rulebooks, en), 'en');
  const lines = assessments.map(
    ({ requirement, title, status, reason, level }) =>
      `${en.common.statuses[status].padEnd(9)} ${requirement.padEnd(24)} ${say(title)}: ${en.common.reason(reason, name)}${level === 'recommended' ? ` (${en.common.recommended})` : ''}`,
  );
  return [...lines, isReady(assessments) ? 'ready' : 'not ready'].join('\n');
}

/** `touchline check`: how a volunteer stands against a region's requirements on a day. */
export async function check(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      region: { type: 'string' },
      division: { type: 'string' },
      role: { type: 'string' },
      youth: { type: 'boolean' },
      age: { type: 'string' },
      held: { type: 'string', default: '[]' },
      on: { type: 'string' },
      json: { type: 'boolean', default: false },
      batch: { type: 'boolean', default: false },
    },
  });
  const config = readConfig();
  const { rulebooks, problems } = loadRulebooks(config.RULEBOOKS_DIR);
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`);
  if (values.batch) {
    return answerLines((value, number) => {
      const row = parseRow(value, `Line ${number}`);
      return result(row.id, judge(row, rulebooks));
    });
  }
  if (!values.division || !values.on) {
    throw new UserError(
      'check needs --division and --on, for example: --region 60 --division 10U --on 2025-09-01',
    );
  }
  const held = parseJson(values.held, '--held');
  const { region = config.TOUCHLINE_REGION, age, ...rest } = values;
  const row = parseRow({ ...rest, region, held, ...(age ? { age: Number(age) } : {}) }, 'check');
  const assessments = judge(row, rulebooks);
  process.stdout.write(
    values.json
      ? `${JSON.stringify(result(undefined, assessments))}\n`
      : `${asText(row, rulebooks, assessments)}\n`,
  );
  return 0;
}
