import type { Locale } from '../../locales/en.ts';
import type { Credential, IsoDay, Rulebook } from '../../requirements/index.ts';
import type { Block, ChecklistItem, Mark } from '../reply.ts';
import { namer } from './marks.ts';

/** The reports behind what is shown, each with the day it tells about. */
export type RecordSources = readonly {
  readonly subject: 'credentials' | 'licences' | 'training' | 'assignments';
  readonly asOf: IsoDay;
}[];

export function sourcesNote(sources: RecordSources, { roster, common }: Locale): Block {
  const parts = sources.map(({ subject, asOf }) =>
    roster.sourcePart(roster.subjects[subject], common.day(asOf)),
  );
  return { type: 'note', text: roster.sources(parts) };
}

/** Every certification as the records state it, judged by nothing: what counts depends on the division. */
export function credentialItems(
  rulebook: Rulebook,
  credentials: readonly Credential[],
  { roster, common }: Locale,
  language: string,
): ChecklistItem[] {
  const name = namer(rulebook, language);
  const order = [...rulebook.certifications.keys()];
  return credentials
    .toSorted((a, b) => order.indexOf(a.certification) - order.indexOf(b.certification))
    .map(({ certification, on, expires, status }): ChecklistItem => {
      const isPending = status === 'pending';
      const done = on === undefined ? roster.heldNoDay : roster.held(common.day(on));
      return {
        mark: isPending ? 'pending' : 'info',
        word: isPending ? roster.pendingWord : roster.verified,
        label: name(certification),
        detail: expires === undefined ? done : `${done}, ${roster.ends(common.day(expires))}`,
      };
    });
}

/** Background check as the records reduce it. */
interface Risk {
  readonly status: 'cleared' | 'not-cleared' | 'pending' | 'expired' | 'youth-supervised' | 'none';
  readonly expires?: IsoDay;
}

const RISK_MARKS = {
  cleared: 'done',
  'not-cleared': 'missing',
  pending: 'pending',
  expired: 'expired',
  'youth-supervised': 'info',
  none: 'missing',
} as const satisfies Record<Risk['status'], Mark>;

/** Only for the person and for whoever may see background checks. @param risk undefined: no report says anything */
export function riskItem(risk: Risk | undefined, { roster, common }: Locale): ChecklistItem {
  if (!risk) return { mark: 'unknown', word: common.statuses.unknown, label: roster.backgroundCheck };
  const until = risk.expires === undefined ? {} : { detail: roster.until(common.day(risk.expires)) };
  return {
    mark: RISK_MARKS[risk.status],
    word: roster.riskWords[risk.status],
    label: roster.backgroundCheck,
    ...until,
  };
}
