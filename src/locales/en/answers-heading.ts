const many = (amount: number, word: string) => `${amount} ${word}${amount === 1 ? '' : 's'}`;

/** Answers about heading the ball. Every number and name comes from the rulebook. */
export const answersHeading = {
  banned: (divisions: string, upTo: string, where: string) =>
    `Heading is banned in ${divisions}${divisions === upTo ? ' and younger' : `, as in all divisions up to ${upTo}`}, ${where}.`,
  inBoth: 'in practice and in games alike',
  inPractice: 'in practice',
  inGames: 'in games',
  noMatchLimit: (division: string) => `In ${division} there is no restriction on heading in matches.`,
  practiceLimit: (division: string, minutes: number, headers: string) =>
    `In practice a ${division} player may head for at most ${minutes} minutes a week, with no more than ${headers} headers per player.`,
  notStated: (page: string, division: string, upTo: string) =>
    `${page} does not say whether ${division} players may head the ball or how much: what it states about heading ends with ${upTo}.`,
  noGear: (page: string) => `${page} does not say anything about headgear or other equipment for heading.`,
  notNamed: (page: string, named: string, division: string) =>
    `${page} does not name ${named}; what follows is for ${division}.`,
  dependsOnDivision: 'It depends on the division.',
  byAge: (age: number) => `For a ${age}-year-old it depends on the division the team plays in.`,
  restart: (kick: string, to: string | undefined, place: string) =>
    `The restart is an ${kick}${to ? ` for ${to}` : ''}, taken from ${place}.`,
  restartAge: (age: number) =>
    `It is stated for a player aged ${age} or younger who touches the ball with the head on purpose in a game; the player's age counts, not the division.`,
  restartOlder: (kick: string, limit: number, page: string, who: string) =>
    `The ${kick} is stated only for a player aged ${limit} or younger; ${page} does not say what follows when ${who} heads the ball.`,
  olderPlayer: (age: number | undefined) => (age === undefined ? 'an older player' : `a player aged ${age}`),
  playerAged: (age: number) => `the ${age}-year-old`,
  playerNamed: (name: string, age: number) => `${name} (${age})`,
  restartFor: (who: string) => `Only for ${who}.`,
  onlyDeliberate: (kick: string) =>
    `The ${kick} is given only when the player touches the ball with the head deliberately; an accident is not penalised.`,
  onlyHead: (kick: string) =>
    `The ${kick} is not for that: it is given only when the player touches the ball with the head, not with another part of the body.`,
  stillBanned: (division: string) => `Heading itself stays banned in ${division}.`,
  minutesLeft: (left: number, limit: number, used: number) =>
    left > 0
      ? `${many(left, 'minute')} left this week: the limit is ${limit} minutes a week in practice, and ${used} are used.`
      : `0 minutes left this week: the limit of ${limit} minutes a week in practice is used up by ${used}.`,
  headersLeft: (low: number, high: number, used: number) =>
    used >= high
      ? `0 headers left this week: ${used} are done, and no more than ${low}–${high} are allowed per player.`
      : `${Math.max(0, low - used)} to ${high - used} headers left this week: no more than ${low}–${high} are allowed per player, and ${used} are done.`,
  noneYet: (minutes: number, headers: string) =>
    `The limit is per player: who has done none this week still has the full ${minutes} minutes and ${headers} headers.`,
  minutesSum: (sum: string, total: number, limit: number) =>
    total > limit
      ? `${sum} minutes is over the limit of ${limit} minutes a week in practice, by ${many(total - limit, 'minute')}.`
      : `${sum} minutes is within the limit of ${limit} minutes a week in practice.`,
  product: (times: number, each: number, total: number) => `${times} × ${each} = ${total}`,
  headersSum: (count: number, low: number, high: number) =>
    count > high
      ? `${count} headers is over the limit: no more than ${low}–${high} a week per player; that is ${count - high} above the higher figure and ${count - low} above the lower one.`
      : count > low
        ? `${count} headers lies inside the range of ${low}–${high} a week per player that is given as the most; staying at ${low} is safe under either reading.`
        : `${count} headers is within the limit of ${low}–${high} a week per player.`,
  headerCount: (count: number) => many(count, 'header'),
  minuteCount: (count: number) => many(count, 'minute'),
  playerWith: (name: string, amount: string) => `${name} (${amount})`,
  playersOver: (names: string, count: number) =>
    `Only ${names} ${count === 1 ? 'is' : 'are'} over the limit.`,
  nobodyOver: 'None of them is over the limit.',
  playersBetween: (names: string, headers: string) =>
    `Inside the range of ${headers} that is given as the most: ${names}.`,
  playersWithin: (names: string, count: number) => `${names} ${count === 1 ? 'is' : 'are'} within it.`,
  atMost: (minutes: number, headers: string) =>
    `The ${minutes} minutes and the ${headers} headers are the most that is allowed, not a minimum to reach.`,
  weekNotDefined: (page: string, minutes: number) =>
    `${page} does not say on which day the week begins or how it is counted; it only says ${minutes} minutes per week.`,
  /** How the limit is not counted: "not per day". */
  notBy: {
    day: 'not per day',
    practice: 'not per practice or per game',
    longer: 'not per month or season',
    team: 'not for the team together',
  } as Readonly<Record<string, string>>,
  countedBy: (not: string) => `The limits are counted per week and per player${not ? `, ${not}` : ''}.`,
  eachWeek: (minutes: number) =>
    `Each week stands for itself: ${minutes} minutes is the most in any one week, and what was not used before does not raise it.`,
  overWeeks: (product: string, headers: string) =>
    `${product} minutes in practice at the very most, and ${headers} headers per player.`,
  fits: (times: number, each: number, limit: number) =>
    `${many(times, 'time')} ${each} minutes (${times * each} in all) fits into the limit of ${limit} minutes a week in practice.`,
  bothLimits: 'Both limits hold, the minutes and the headers.',
  perSession: (each: number, sessions: number, limit: number) =>
    `That is ${each} minutes at each of ${sessions} practices: ${limit} minutes a week in all.`,
} as const;
