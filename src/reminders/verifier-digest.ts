import type { ChecklistItem, Reply } from '../reply/reply.ts';
import { reply } from '../reply/simple.ts';
import { namer } from '../reply/views/marks.ts';
import { regionName } from '../reply/views/sources.ts';
import { isConfidential, type Listed } from './listing.ts';
import { itemLine, type Wording } from './messages.ts';
import { nameOf } from './person.ts';

function pendingLines(listed: readonly Listed[], { rulebook, language, locale }: Wording): ChecklistItem[] {
  const name = namer(rulebook, language);
  return listed
    .filter(({ pending }) => pending.length > 0)
    .map(({ person, pending }) => ({
      mark: 'pending',
      word: locale.reminders.words.pending,
      label: nameOf(person) ?? '',
      detail: locale.common.list(pending.map(name)),
    }));
}

function contradictedLines(listed: readonly Listed[], wording: Wording): ChecklistItem[] {
  const { reminders, common } = wording.locale;
  const name = namer(wording.rulebook, wording.language);
  return listed
    .filter(({ standing }) => standing.contradicted.length > 0)
    .map(({ person, standing }) => ({
      mark: 'unknown',
      word: common.statuses.unknown,
      label: nameOf(person) ?? person.account?.id ?? '',
      detail: standing.contradicted
        .map(({ certification, on }) => reminders.verifierSaidOn(name(certification), on))
        .join('; '),
    }));
}

function checkLines(listed: readonly Listed[], wording: Wording): ChecklistItem[] {
  const { reminders } = wording.locale;
  return listed.flatMap(({ person, dated, standing }) => {
    const label = nameOf(person) ?? '';
    const isRefused = standing.recorded.some(
      ({ certification, status }) => isConfidential(certification) && status === 'not-cleared',
    );
    if (isRefused)
      return [
        {
          mark: 'missing' as const,
          word: wording.locale.common.statuses.missing,
          label,
          detail: reminders.verifierNotCleared,
        },
      ];
    const open = dated.find(({ item }) => isConfidential(item));
    return open ? [{ ...itemLine(open, wording), label }] : [];
  });
}

/** The weekly list of the person who verifies (CVPA). Undefined: there is nothing for them to do. */
export function verifierDigest(listed: readonly Listed[], wording: Wording): Reply | undefined {
  const { reminders } = wording.locale;
  const region = regionName(wording.rulebook, wording.locale);
  const sections: readonly [string, ChecklistItem[]][] = [
    [reminders.verifierPending, pendingLines(listed, wording)],
    [reminders.verifierContradicted, contradictedLines(listed, wording)],
    [reminders.verifierChecks, checkLines(listed, wording)],
  ];
  const filled = sections.filter(([, items]) => items.length > 0);
  if (filled.length === 0) return undefined;
  const people = new Set(filled.flatMap(([, items]) => items.map(({ label }) => label)));
  return reply(reminders.verifierSummary(people.size), [
    { type: 'heading', text: reminders.verifierHeading(region) },
    ...filled.flatMap(([text, items]) => [
      { type: 'text' as const, text },
      { type: 'checklist' as const, items },
    ]),
  ]);
}
