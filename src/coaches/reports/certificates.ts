/** What a certificate's name in a report stands for. */
export type CertificateMeaning =
  | { readonly kind: 'held'; readonly certifications: readonly string[] }
  /** A part of a certificate or one below it: must not count. */
  | { readonly kind: 'part' }
  /** Known, and of no use here. */
  | { readonly kind: 'ignored' }
  | { readonly kind: 'unknown' };

const IGNORED = /^(ceus? e-?completed|instructor completed|management training)\b/;
const PART =
  /pre-? ?course|field session only|companion course|without safe haven|\b(8u|u-?8) official|assistant referee|referee course/;
/** What may follow a coach certificate's or grade's name without making it another thing. */
const TAIL = '(?: - cross certification)?(?: & safe haven.*)?$';
const DIVISION_COACH = new RegExp(`^(?:u-?(6|8|10|12)|(6|8|10|12) ?-?u) coach${TAIL}`);
/** Grades from Regional up hold Regional too. */
const REFEREE = new RegExp(
  String.raw`^(?:regional|intermediate|advanced|national)(?: \(?[12]\)?)? referee(?: \(?[12]\)?)?${TAIL}`,
);

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:aysos? )?safe haven(?: (?:coach|update|referee|administrator|volunteer))?$/, 'safe-haven'],
  [/^refugio seguro de ayso$/, 'safe-haven'],
  [/^(?:cdc )?(?:online )?concussion awareness(?: training)?$/, 'concussion'],
  [/^(?:nfhs )?sudden cardiac arrest(?: training)?$/, 'sudden-cardiac-arrest'],
  [/^safe ?sport(?: trained| refresher.*)?(?: - us soccer federation)?$/, 'safesport'],
  [/^ca mandated fingerprinting$|^fingerprinting california only$/, 'live-scan'],
  [/^(?:playground|schoolyard|playground\/schoolyard)(?: activity leader| coach)?$/, 'schoolyard-coach'],
  [/^activity leader$/, 'schoolyard-coach'],
  [new RegExp(String.raw`^intermediate (?:\(14u\) )?coach${TAIL}`), 'intermediate-coach'],
  [new RegExp(String.raw`^advanced (?:\(19u\) )?coach${TAIL}`), 'advanced-coach'],
  [new RegExp(`^national coach${TAIL}`), 'national-coach'],
];

function plainName(name: string): string {
  const text = name.normalize('NFKC').toLowerCase().replace(/[.'’]/g, '').replace(/\s+/g, ' ').trim();
  return text.replace(/^z ?- ?online[ -]+/, '').replace(/^webinar ?-? ?/, '');
}

/**
 * The certifications a certificate's name gives (reports.md *Certificate names → ids*).
 * A name that only begins like a certificate's is unknown: better shown for review than counted.
 */
export function meaningOf(name: string): CertificateMeaning {
  const plain = plainName(name);
  if (plain === '' || IGNORED.test(plain)) return { kind: 'ignored' };
  if (PART.test(plain)) return { kind: 'part' };
  const certifications = [
    ...coachOrReferee(plain),
    ...NAMES.filter(([pattern]) => pattern.test(plain)).map(([, id]) => id),
  ];
  if (/& safe haven/.test(plain) && certifications.length > 0) certifications.push('safe-haven');
  if (certifications.length === 0) return { kind: 'unknown' };
  return { kind: 'held', certifications: [...new Set(certifications)] };
}

function coachOrReferee(plain: string): string[] {
  const coach = DIVISION_COACH.exec(plain);
  if (coach) return [`${coach[1] ?? coach[2]}u-coach`];
  return REFEREE.test(plain) ? ['regional-referee'] : [];
}
