// Fails when a production dependency has a known vulnerability: node deploy/check-dependencies.ts [--registry URL]
// A registry that does not answer is said, and is no failure: the bot is not worse for it.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { z } from 'zod';

const Report = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({
      severity: z.string(),
      range: z.string(),
      via: z.array(z.union([z.string(), z.object({ title: z.string(), url: z.string() })])),
    }),
  ),
});

interface Verdict {
  readonly code: 0 | 1;
  readonly lines: readonly string[];
}

/** What npm's report in JSON means; `undefined`: it is none, so the registry did not answer. */
function judge(output: string): Verdict | undefined {
  const json: unknown = output.trimStart().startsWith('{') ? JSON.parse(output) : undefined;
  const report = Report.safeParse(json).data;
  if (!report) return undefined;
  const lines = Object.entries(report.vulnerabilities).map(([name, { severity, range, via }]) => {
    const why = via.map((cause) =>
      typeof cause === 'string' ? `through ${cause}` : `${cause.title} (${cause.url})`,
    );
    return `${name} ${range}: ${severity}, ${why.join('; ')}`;
  });
  if (lines.length === 0) return { code: 0, lines: ['No production dependency has a known vulnerability.'] };
  return { code: 1, lines: [...lines, 'Update these with "npm audit fix", then run the tests.'] };
}

const { values } = parseArgs({ options: { registry: { type: 'string' } } });
const registry = values.registry ? [`--registry=${values.registry}`] : [];
const { stdout, stderr } = spawnSync(
  'npm',
  ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=20000', ...registry],
  { encoding: 'utf8' },
);
const reason = stderr.split('\n').find((line) => line.includes('audit')) ?? stderr.trim();
const unanswered = {
  code: 0,
  lines: [`The registry did not answer, so nothing is known: ${reason}`],
};
const { code, lines } = judge(stdout) ?? unanswered;
process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode = code;
