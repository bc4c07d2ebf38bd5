/** Answers about requirements: whether, how often, until when, where, why, what is missing. */
export const answersRules = {
  required: (title: string, page: string) => `${title} is required: ${page} asks it of all coaches.`,
  requiredOf: (title: string, page: string, whom: string) =>
    `${title} is required: ${page} asks it of ${whom}.`,
  recommended: (title: string, page: string) =>
    `${title} is recommended, not required: ${page} encourages it.`,
  noProvider: (page: string, title: string) => `${page} does not say whose course ${title} is.`,
  notAsked: (title: string) => `No division asks for ${title}.`,
  notListed: (page: string, title: string) =>
    `${page} does not say anything about ${title}: it is not in what it asks of coaches.`,
  listedElsewhere: (pages: string) => `It is listed on ${pages}, but that does not tell what holds here.`,
  notForYou: (title: string, page: string) => `${title} does not apply to you: ${page} asks it of others.`,
  roleNotNamed: (page: string, role: string) => `${page} does not say whether it differs for ${role}.`,
  roleNamed: (page: string, role: string) => `${page} includes ${role} in what it asks.`,
  noWaiver: (page: string) => `${page} does not mention any exception, waiver or grace period.`,
  roles: {
    'head-coach': 'head coaches',
    'assistant-coach': 'assistant coaches',
    referee: 'referees who do not coach',
    'team-manager': 'team parents and managers',
    volunteer: 'every volunteer',
    youth: 'volunteers under 18',
  } as Readonly<Record<string, string>>,
  divisionsFrom: (from: string) => `coaches from ${from} up`,
  divisionsTo: (to: string) => `coaches up to ${to}`,
  divisionsBetween: (from: string, to: string) => `coaches from ${from} to ${to}`,
  divisionsOf: (list: string) => `${list} coaches`,
  inStates: (states: string) => `volunteers in ${states}`,
  fromAge: (age: number) => `volunteers aged ${age} and older`,
  underAge: (age: number) => `volunteers younger than ${age}`,

  period: {
    once: 'one-time',
    yearly: 'every year',
    notStated: 'no renewal stated',
    everyYears: (years: number) => (years === 1 ? 'every year' : `every ${years} years`),
    everyMonths: (months: number) => `every ${months} months`,
    yearlyUntil: (monthDay: string) => `every year, until ${monthDay}`,
    refresher: (years: number) =>
      `the full course one time, then a refresher ${years === 1 ? 'every year' : `every ${years} years`}`,
  },
  onceText: (title: string) => `${title} is one-time: it is done once and not repeated.`,
  everyText: (title: string, period: string) => `${title} is due ${period}.`,
  notStated: (page: string, title: string) =>
    `${page} does not say whether or when ${title} must be renewed.`,
  andAlso: (title: string, period: string) => `${title}: ${period}.`,

  validUntil: (title: string, done: string, period: string, until: string) =>
    `${title}${done}, due ${period}, is good through ${until}.`,
  validAtLeast: (title: string, done: string, period: string, until: string) =>
    `${title}${done}, due ${period}, is good at least through ${until}.`,
  ranOutLatest: (title: string, done: string, period: string, until: string) =>
    `${title}${done}, due ${period}, ran out on ${until} at the latest; it must be renewed.`,
  ranOut: (title: string, done: string, period: string, until: string) =>
    `${title}${done}, due ${period}, ran out on ${until}; it must be renewed.`,
  done: (day: string) => ` of ${day}`,
  doneOnce: (titles: string, count: number) =>
    count > 1 ? `${titles} are one-time and stay done.` : `${titles} is one-time and stays done.`,
  plan: (title: string, period: string, span: number, times: number, years: string) =>
    `${title} is due ${period}: over ${span} years that is ${times} ${times === 1 ? 'time' : 'times'}${years ? ` (${years})` : ''}, each time within the period from the exact day it was done.`,
  planOnce: (title: string, span: number) => `${title} is one-time: over ${span} years that is 1 time.`,
  onDay: (day: string, text: string) => `On ${day}: ${text}`,
  dependsOnDay: (title: string, period: string, early: string, late: string) =>
    `For ${title} (${period}) it depends on the exact day: it ran or runs out between ${early} and ${late}.`,
  endsWithin: (title: string, done: string, period: string, until: string) =>
    `${title}${done}, due ${period}, is good through ${until} and has run out from the next day on.`,
  needsDate: (title: string, period: string) =>
    `For ${title} (${period}) I need the day it was done to tell.`,
  noEnd: (page: string, title: string) => `${title} is done; ${page} does not say that it ends.`,
  inFuture: (title: string, day: string) =>
    `${title} dated ${day} lies after the day you ask about, so it does not count yet.`,
  elsewhere: (page: string, titles: string) =>
    `${page} does not say whether ${titles} done elsewhere counts. As its own:`,
  nothingDue: 'Nothing of this is due.',
  current: 'All of these are current.',

  missing: (items: string) => `Still missing: ${items}.`,
  expired: (items: string) => `Run out: ${items}.`,
  dateNeeded: (items: string) => `Without its date I cannot tell whether it is still good: ${items}.`,
  complete: (page: string) => `Nothing is missing of what ${page} requires.`,
  thenSteps: (steps: string) => `Besides, if not done yet: ${steps}.`,
  next: (step: string) => `Next: ${step}.`,
  partDone: (title: string, next: string) => `The online part of ${title} is done; next comes: ${next}.`,
  personMissing: (name: string, items: string) => `${name}: still missing ${items}.`,
  personComplete: (name: string) => `${name}: nothing missing.`,
  onlyComplete: (names: string, count: number) =>
    `Only ${names} ${count > 1 ? 'have' : 'has'} all that is required.`,
  nobodyComplete: 'Nobody has all that is required.',
  outOfDate: (names: string) => `Out of date: ${names}.`,
  noneOutOfDate: 'Nobody is out of date.',
  person: (name: string, text: string) => `${name}: ${text}`,
  item: (title: string, period: string) => `${title} (${period})`,

  all: (page: string, items: string) => `${page} requires of every coach: ${items}.`,
  sameForAll: 'The list is the same for every division; only the coach certification itself differs.',
  sameForRoles: (page: string) => `${page} asks the same of head coaches and of assistant coaches.`,
  eachOwn: 'Each coach needs their own.',
  asksAllCoaches: (page: string, items: string) => `${page} asks all coaches for ${items}.`,
  theDivisionCourse: 'the coach certification of the division',
  allPlus: (items: string) => `Recommended besides: ${items}.`,
  counted: (count: number, total: number, period: string, items: string) =>
    `${count} of the ${total} ${count === 1 ? 'is' : 'are'} ${period}: ${items}.`,
  totals: (total: number, page: string) => `${page} requires ${total} things of a coach.`,
  courseIs: (division: string, course: string) => `For ${division} the coach certification is ${course}.`,

  where: (title: string, where: string) => `${title}: ${where}`,
  noWhere: (page: string, title: string) => `${page} does not say where to get ${title} done.`,
  takes: (title: string, minutes: string, renewal: boolean) =>
    renewal ? `Recertification for ${title} takes ${minutes} minutes.` : `${title} takes ${minutes} minutes.`,
  noTakes: (page: string, title: string) => `${page} does not say how long ${title} takes.`,
  noTakesFirst: (page: string) => `${page} does not say how long it takes the first time.`,
  costs: (title: string, amount: string) => `${title} costs ${amount}.`,
  free: (title: string) => `${title} costs nothing.`,
  noCost: (page: string, title: string) => `${page} does not say what ${title} costs or who pays.`,
  waits: (title: string, days: string) => `${title} takes ${days} days until it counts.`,
  noWait: (page: string, title: string) =>
    `${page} does not say how long it takes until ${title} is through.`,
  deadline: (title: string, deadline: string) => `${title} must be done ${deadline}.`,
  noDeadline: (page: string, title: string) => `${page} does not give a deadline or date for ${title}.`,
  noWhy: (page: string, title: string) => `${page} does not say what ${title} is for.`,
  different: (a: string, b: string, first: string, second: string) =>
    `${a} (${first}) and ${b} (${second}) are two separate requirements.`,
  moreOften: (first: string, others: string) => `${first} comes round more often than ${others}.`,
  lessOften: (first: string, others: string) => `${first} comes round less often than ${others}.`,
  equallyOften: (items: string) => `There is no difference in how often: ${items}.`,
  sameWay: (a: string, b: string, where: string) => `${a} and ${b} are started the same way: ${where}`,
  both: (text: string) => `Both: ${text}`,
  level: (note: string) => note,
  alternatives: (title: string, ways: string) => `Any one of these meets ${title}: ${ways}.`,
  together: (items: string) => `${items} together`,
  theCertifications: 'the certifications',
} as const;
