const hours = (amount: string) => `${amount} ${amount === '1' ? 'hour' : 'hours'}`;

const FORMS: Readonly<Record<string, string>> = {
  online: 'online',
  classroom: 'in the classroom',
  field: 'field session',
  'classroom-and-field': 'classroom and field practical',
  'pre-work': 'online pre-work',
  class: 'in a class',
  'post-work': 'post-class work',
  residential: 'residential course',
};

const capital = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** "You do not", "your sister does not" at the beginning of a sentence. */
const who = (name: string) => `${capital(name)} ${name === 'you' ? 'do' : 'does'} not`;

/** Answers about coaching courses: which, what it covers, how it is taken. */
export const answersCourses = {
  asksFor: (division: string, course: string) => `${division} coaches need the ${course} certification.`,
  asksForAtLeast: (division: string, course: string) =>
    `${division} coaches need at least the ${course} certification.`,
  staysBeside: (title: string) =>
    `${title} is one-time: it is done once and not repeated, whichever course comes after it.`,
  counts: (held: string, division: string) =>
    `${held} counts for ${division}: it is exactly the certification ${division} coaches need.`,
  countsFor: (held: string, division: string, course: string) =>
    `${held} counts for ${division}, which needs at least ${course}.`,
  another: 'Yes, another course:',
  doesNotCount: (held: string, division: string, course: string, isOne: boolean) =>
    `${held} ${isOne ? 'does' : 'do'} not count for ${division}: you also need the ${course} certification.`,
  alsoNeed: (held: string, division: string, course: string, isOne: boolean) =>
    `You also need the ${course} certification: ${held} ${isOne ? 'does' : 'do'} not count for ${division}.`,
  noneElse: (division: string) => `No other coach certification is needed for ${division}.`,
  notCovered: (division: string, course: string) =>
    `${division} needs the ${course} certification, which is not in what you list.`,
  notNamed: (page: string, named: string) => `${page} does not name ${named}.`,
  nextNamed: (division: string, course: string) =>
    `The next division it names, ${division}, needs ${course}.`,
  elsewhere: (page: string) =>
    `${page} does not say whether a course taken in another region or state is accepted.`,
  notThat: (named: string, asked: string, division: string) =>
    `${named} is not the one: ${division} needs ${asked}.`,
  noCourse: (page: string, division: string) => `${page} does not say which course ${division} coaches need.`,
  onlyCertificate: 'This is the coach certification only; the other requirements come on top.',
  covers: (held: string, divisions: string) => `${held} counts for ${divisions}.`,
  coversNone: (page: string, held: string) => `${page} does not say which division ${held} counts for.`,
  only: (divisions: string) => `Only for ${divisions}.`,
  nobody: 'None of them.',
  everybody: (names: string) => `${capital(names)}: each of them has it.`,
  onlyThese: (names: string) => `Only ${names}.`,
  /** "you", "your sister"; a name stays what it is. */
  person: (name: string) =>
    name === 'You' ? 'you' : /^[a-z]/.test(name) && !/^(?:he|she)$/.test(name) ? `your ${name}` : name,
  fitsNone: (name: string, held: string) => `${capital(name)}: ${held} is not enough for any of these.`,
  byDivision: 'It goes by the division the team plays in, not by the age of a player.',
  mayTake: (name: string, divisions: string) => `${capital(name)}: ${divisions}.`,
  takenByNobody: (division: string) => `${division}: none of them.`,
  personHas: (name: string, course: string) => `${name} holds ${course}.`,
  personLacks: (name: string, course: string, held: string) =>
    held ? `${who(name)}: ${held} is not enough, ${course} is needed.` : `${who(name)}: ${course} is needed.`,
  personNeeds: (name: string, course: string, held: string) =>
    `${capital(name)}: ${held ? `${held} is not enough, ` : ''}${course} is needed.`,
  personFits: (name: string) => `${capital(name)}: nothing missing in the coach certification.`,
  whichDivision: (list: string) => `Which division do you coach? ${list}`,
  pair: (division: string, course: string) => `${division}: ${course}`,
  choice: (division: string) => `Which coach course do I need for ${division}?`,
  atLeastSoMany: (count: number, courses: string) =>
    count === 1 ? `One course is enough: ${courses}.` : `That takes ${count} courses, one each: ${courses}.`,
  sameCourse: (divisions: string, course: string) =>
    `It is one and the same course: ${divisions} coaches need the ${course} certification.`,
  differentCourses: (courses: string) => `These are different courses: ${courses}.`,
  teamFits: (name: string, division: string, held: string) =>
    `${capital(name)} (${division}): ${held} counts.`,
  teamLacks: (name: string, division: string, held: string, course: string) =>
    `${capital(name)} (${division}): ${held ? `${held} is not enough, ` : ''}the ${course} certification is needed.`,
  stillNeeded: (courses: string, count: number) =>
    count > 1 ? `You still need ${courses}, each of them.` : `You still need ${courses}.`,
  nothingMore: 'You need no further coach course for that.',
  partOnly: (title: string) => `A part alone does not count as ${title} yet: the whole course is needed.`,
  andUp: (from: string, named: string) => `${from} and up (${named})`,
  singleCourses: (names: string) => `The courses for single age groups are ${names}.`,
  comesNext: (from: string, next: string, isBelow: boolean) =>
    `${isBelow ? 'Below' : 'Above'} ${from} comes ${next}.`,
  ladder: (names: string, top: string) =>
    `The upper courses are ${names}, in this order; ${top} is the highest.`,

  total: (title: string, total: string) => `${title} takes ${hours(total)} in all`,
  totalAtLeast: (title: string, least: string, total: string) =>
    `${title} takes at least ${hours(least)} in all (${total})`,
  longerBy: (long: string, short: string, by: string) =>
    `${long} takes longer than ${short}, by ${hours(by)} in total.`,
  asLongOrLonger: (long: string, short: string, by: string) =>
    `${long} takes at least as long as ${short}, and up to ${hours(by)} longer in total.`,
  sameLength: (one: string, other: string) => `${one} and ${other} take equally long.`,
  partsEqual: (title: string, one: string, other: string, each: string) =>
    `${title}: the parts ${FORMS[one] ?? one} and ${FORMS[other] ?? other} are equally long, ${hours(each)} each.`,
  partLonger: (title: string, long: string, most: string, short: string, least: string) =>
    `${title}: ${FORMS[long] ?? long} is longer, with ${hours(most)} against ${hours(least)} ${FORMS[short] ?? short}.`,
  eachOfThem: (titles: string, each: string) => `${titles}: ${hours(each)} each.`,
  oneOfThem: (title: string, total: string) => `${title}: ${hours(total)}.`,
  notAllEqual: 'They are not all equally long.',
  allEqual: 'They all take equally long.',
  totalOf: (title: string) => `${title}`,
  part: (form: string, amount: string | undefined, days: number | undefined) =>
    days !== undefined
      ? `${FORMS[form] ?? form} of ${days} days`
      : amount === undefined
        ? (FORMS[form] ?? form)
        : `${hours(amount)} ${FORMS[form] ?? form}`,
  partsAfter: (parts: readonly string[]) => `: ${parts.join(', then ')}.`,
  partSum: (part: string) => `${part} in all.`,
  together: (total: string, titles: string) => `Together ${titles} take ${hours(total)}.`,
  ofThem: (count: number, all: number, names: string) => `${count} of the ${all} courses: ${names}.`,
  noneOfThem: (page: string) => `None of the courses ${page} lists.`,
  place: (title: string, place: string) => `${title} is held in ${place}.`,
  noFormat: (page: string, course: string) =>
    `${page} does not say how long ${course} takes or how it is split between online, classroom and field.`,
  noFormatAny: (page: string) => `${page} does not give lengths for the coaching courses.`,
  conflict: (summary: string, sides: readonly string[]) =>
    `${summary} ${sides.map((side, i) => `(${i + 1}) ${side}`).join(' ')}`,
  firstOnline: 'The online part comes first, the field session after it.',
} as const;
