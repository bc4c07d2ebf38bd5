import type { RulebookFile } from '../schema/rulebook-file.ts';
import { checkDivisions, checkMeetings, checkRules } from './cross-check-rules.ts';
import type { Problem } from './parse.ts';

type Path = readonly PropertyKey[];
type Report = (path: Path, message: string) => void;

interface Known {
  readonly certifications: ReadonlySet<string>;
  readonly contacts: ReadonlySet<string>;
  readonly requirements: ReadonlySet<string>;
}

/** Walks every `source` of the file, however deep it stands. */
function checkSources(node: unknown, path: Path, pages: readonly string[], report: Report): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    const at = [...path, Array.isArray(node) ? Number(key) : key];
    if ((key === 'source' || key === 'pathSource') && typeof value === 'string') {
      const page = value.split(' § ')[0] ?? '';
      if (!pages.includes(page)) {
        report(
          at,
          `The source names the page "${page}", which is not under pages (${pages.join(', ')}): add it there or correct the name.`,
        );
      }
    } else checkSources(value, at, pages, report);
  }
}

function checkCertifications(file: RulebookFile, known: Known, report: Report): void {
  const need = (id: string, path: Path) => {
    if (!known.certifications.has(id)) {
      report(
        path,
        `There is no certification "${id}": add it under certifications, or use one of ${[...known.certifications].join(', ')}.`,
      );
    }
  };
  file.divisionCourses.forEach((entry, i) => {
    need(entry.certification, ['divisionCourses', i]);
  });
  file.courses.forEach((entry, i) => {
    need(entry.certification, ['courses', i]);
  });
  file.ladder?.certifications.forEach((id, i) => {
    need(id, ['ladder', 'certifications', i]);
  });
  file.crossCertification?.gives.forEach((entry, i) => {
    for (const id of entry.certifications) need(id, ['crossCertification', 'gives', i]);
  });
  file.requirements.forEach((rule, i) => {
    for (const id of certificationsOf(rule)) need(id, ['requirements', i]);
  });
  file.examples.forEach((example, i) => {
    for (const held of example.held) need(held.certification, ['examples', i]);
  });
}

function certificationsOf(rule: RulebookFile['requirements'][number]): string[] {
  const refreshers =
    typeof rule.howOften === 'object' && 'refresher' in rule.howOften ? rule.howOften.refresher.with : [];
  if (rule.accepts === 'division-course' || rule.accepts === 'any-coaching-course') return refreshers;
  const ways = rule.accepts === undefined ? [rule.id] : [rule.accepts].flat();
  const ids = ways.flatMap((way) =>
    typeof way === 'string' ? [way] : 'all' in way ? way.all : [way.certification],
  );
  return [...ids, ...refreshers];
}

function checkContacts(file: RulebookFile, known: Known, report: Report): void {
  const need = (id: string | undefined, path: Path) => {
    if (id !== undefined && id !== 'anything' && !known.contacts.has(id)) {
      report(
        path,
        `There is no contact "${id}": add it under contacts, or use one of ${[...known.contacts].join(', ')}.`,
      );
    }
  };
  if (!file.region) return;
  file.conflicts.forEach((entry, i) => {
    need(entry.ask, ['conflicts', i, 'ask']);
  });
  file.silences.forEach((entry, i) => {
    need(entry.ask, ['silences', i, 'ask']);
  });
  need(file.crossCertification?.ask, ['crossCertification', 'ask']);
  file.meetings.forEach((entry, i) => {
    need(entry.ask, ['meetings', i, 'ask']);
  });
  if (!file.contacts.some((contact) => contact.for.includes('anything'))) {
    report(
      ['contacts'],
      'No contact has "anything" under for: name the one to send people to when nothing else fits.',
    );
  }
}

function checkSteps(file: RulebookFile, known: Known, report: Report): void {
  file.steps.forEach((step, i) => {
    if (step.requirement !== undefined && !known.requirements.has(step.requirement)) {
      report(
        ['steps', i, 'requirement'],
        `There is no requirement "${step.requirement}": use one of ${[...known.requirements].join(', ')}.`,
      );
    }
  });
}

function checkRepeats(file: RulebookFile, report: Report): void {
  for (const list of [
    'steps',
    'meetings',
    'programs',
    'contacts',
    'certifications',
    'facts',
    'conflicts',
    'silences',
  ] as const) {
    const seen = new Set<string>();
    file[list].forEach((entry, i) => {
      if (seen.has(entry.id))
        report([list, i], `The id "${entry.id}" stands twice under ${list}: give one of them another id.`);
      seen.add(entry.id);
    });
  }
}

function checkTimeZone(file: RulebookFile, report: Report): void {
  if (!file.region) return;
  try {
    new Intl.DateTimeFormat('en', { timeZone: file.region.timezone });
  } catch {
    report(
      ['region', 'timezone'],
      `"${file.region.timezone}" is not a time zone: write an IANA name such as America/Denver.`,
    );
  }
}

/** What zod cannot see: ids that name nothing, pages without an entry, ids that stand twice. */
export function crossCheck(
  name: string,
  file: RulebookFile,
  ayso: RulebookFile,
  lineOf: (path: Path) => number,
): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (path, message) => problems.push({ file: name, line: lineOf(path), message });
  const known: Known = {
    certifications: new Set([...ayso.certifications, ...file.certifications].map((c) => c.id)),
    contacts: new Set(file.contacts.map((c) => c.id)),
    requirements: new Set(file.requirements.map((r) => r.id)),
  };
  if (name.replace(/\.ya?ml$/, '') !== file.id) {
    report(
      ['id'],
      `The id "${file.id}" differs from the file name: rename the file to ${file.id}.yaml or change the id.`,
    );
  }
  checkSources(file, [], Object.keys(file.pages), report);
  checkCertifications(file, known, report);
  checkContacts(file, known, report);
  checkSteps(file, known, report);
  checkRepeats(file, report);
  checkRules(file, report);
  checkDivisions(file, report);
  checkMeetings(file, report);
  checkTimeZone(file, report);
  return problems;
}
