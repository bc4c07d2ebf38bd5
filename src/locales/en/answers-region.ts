/** Answers about the region itself: steps, meetings, contacts, and what lies outside. */
export const answersRegion = {
  steps: (count: number, items: string) => `There are ${count} steps: ${items}.`,
  step: (number: number, title: string) => `(${number}) ${title}`,
  stepsCounted: (page: string, count: number) =>
    `${page} counts ${count} main steps; here they are one by one.`,
  stepNumber: (number: number, titles: string) => `Step ${number}: ${titles}.`,
  stepOf: (title: string) => `The step: ${title}.`,
  listed: (page: string, title: string, isLast: boolean) =>
    `${page} sets no order; its list ${isLast ? 'ends' : 'begins'} with: ${title}.`,
  inOrder: (first: string, later: readonly string[]) => `First: ${first}, then: ${later.join(', then: ')}.`,
  noSignUp: (page: string) =>
    `${page} does not say where exactly to sign up as a coach; it lists these steps.`,
  noOrder: (page: string) => `${page} does not say in which order; it lists these.`,
  noOrderOf: (page: string, titles: string) => `${page} does not say in which order to do ${titles}.`,
  noTotalTime: (page: string) => `${page} does not say how long all of it takes.`,
  signingUp: 'signing up as a coach',
  signUp: (title: string, how: string) => `${title}: ${how}`,

  placeOf: (region: string, places: readonly string[], state: string) =>
    `${region} is AYSO's region of ${places.join(' and ')} (${state}).`,
  noMorePlaces: (page: string) => `${page} does not name any other place.`,
  menuItem: (item: string, thing: string) => (thing ? `${item} is the one for ${thing}.` : `${item}.`),
  noLogin: (page: string) => `${page} does not say whether the same login serves for everything.`,
  webAddress: (url: string) => `The web address is ${url}.`,
  noWebAddress: (page: string) => `${page} does not show a web address that I can read.`,

  meetingRequired: (title: string) => `${title} is one of the steps asked of every coach.`,
  meetingRecommended: (title: string) => `${title} is encouraged, not required.`,
  meetingOffered: (title: string) => `${title} are offered, not required.`,
  meetingWhere: (title: string, where: string) => `Where (${title}): ${where.replace(/\.$/, '')}.`,
  meetingWhen: (when: string) => `When: ${when}`,
  meetingReceive: (title: string, items: string) => `At the ${title} you receive ${items}.`,
  meetingLasts: (title: string, hours: string) => `${title} lasts ${hours} hours.`,
  meetingEnds: (start: string, end: string) => `Starting at ${start}, it ends at ${end}.`,
  noMeetingWhere: (page: string, title: string) => `${page} does not say where ${title} takes place.`,
  noMeetingTime: (page: string, title: string) => `${page} does not give a time of day for ${title}.`,
  noMeetingWhen: (page: string, title: string) => `${page} does not give a date for ${title}.`,
  noMeetingLasts: (page: string, title: string) => `${page} does not say how long ${title} lasts.`,
  noMeetingDetail: (page: string, title: string) => `${page} does not say that about the ${title}.`,
  noMeeting: (page: string) => `${page} does not mention such a meeting or what is handed out there.`,

  phone: (who: string, phone: string) => `The phone number of ${who} is ${phone}.`,
  noPhone: (page: string) => `${page} does not give a phone number.`,
  email: (who: string, email: string) => `The e-mail address of ${who} is ${email}.`,
  noEmail: (page: string) => `${page} does not show an e-mail address that I can read.`,
  address: (who: string, address: string) => `The postal address of ${who} is ${address}.`,
  noAddress: (page: string) => `${page} does not give a postal address.`,
  who: (title: string) => `Ask the ${title}.`,
  standsFor: (short: string, full: string) => `${short} is ${full}.`,
  noMeaning: (page: string) => `${page} does not say what it stands for.`,
  noRole: (page: string, role: string) => `${page} does not describe what a ${role} is or does.`,
  noPerson: (page: string, role: string) => `${page} does not name the ${role}.`,
  contact: (title: string, ways: string) => (ways ? `${title} (${ways})` : title),
  through: (title: string, office: string) => `the ${title}, through ${office}`,
  phoneShort: (phone: string) => `phone ${phone}`,

  noProgramDetail: (page: string) => `${page} does not say that about the program.`,
  noProgram: (page: string) => `${page} does not mention such a program.`,
  experienceNotNeeded: 'You can coach without prior experience.',
  experienceNotAsked: 'Prior experience is not necessary to coach.',
  noExperience: (page: string) => `${page} does not say whether experience is needed.`,
  noPrograms: (page: string, name: string) => `${page} does not mention a ${name} program or division.`,

  medical: (page: string) =>
    `First: stop play and seek medical care for the player. I cannot judge an injury or illness, and ${page} holds no medical guidance.`,
  outside: {
    weather: (page: string) =>
      `That is outside what I can help with: ${page} does not say anything about weather or whether games are on.`,
    money: (page: string) =>
      `That is outside what I can help with: ${page} does not give any information on fees, refunds or player registration.`,
    game: (page: string) =>
      `That is outside what I can help with: ${page} does not cover game formats, equipment, field sizes or playing rules.`,
    enrol: (page: string) =>
      `That is outside what I can help with: ${page} does not say how players are registered.`,
    season: (page: string) =>
      `That is outside what I can help with: ${page} does not give game or practice schedules, teams or season events.`,
    record: (page: string) =>
      `${page} does not say what would or would not pass a check or a test, or what happens then.`,
    account: (page: string) =>
      `I cannot look into or change accounts and records, and ${page} does not say how; I only answer from the page.`,
    injection: (page: string) =>
      `I cannot do that: I only answer coaches' questions from what ${page} says, and it does not say this.`,
    dispute: (page: string) =>
      `That is outside what I can help with: ${page} does not say how complaints or disputes are handled.`,
    team: (page: string) =>
      `That is outside what I can help with: ${page} does not say how teams are formed or who is placed on which.`,
    devices: (page: string) => `${page} does not say which device, browser or app it takes.`,
    papers: (page: string) => `${page} does not mention that: it is not in what it asks of coaches.`,
    other: (page: string) => `That is outside what I can help with: ${page} does not say anything about it.`,
  } as Readonly<Record<string, (page: string) => string>>,
  notMentioned: (page: string, items: string, count: number) =>
    `${page} does not mention ${items}: ${count > 1 ? 'they are' : 'it is'} not in what it asks of coaches.`,
  unknown: (page: string) => `I am not certain what you are asking, or ${page} does not say it.`,
  closest: (page: string) =>
    `I am not sure I understood. ${page} does not say exactly that; the closest it says:`,
  otherRegionUnknown: (regions: string) =>
    `I only know the pages of ${regions}; of another region I cannot say anything.`,
  self: (page: string) =>
    `I am a bot that answers coaches' questions from ${page}; the page does not say anything about me, so I cannot tell more. /coach-help lists what I can do here, /coach-my-data what is kept about you.`,
  selfReminders: (page: string) =>
    `${page} does not say anything about reminders, and I cannot promise one in an answer. Whether this chat sends reminders, your coordinator sees in /coach-reminders.`,
  greeting:
    'Hello! Ask me what a coach needs, for example: "Which course do I need for 10U?", "How often is SafeSport?" or "May 12U players head the ball?"',
  thanks: 'You are welcome. Good luck with your team!',

  crossYes: 'Yes, but only once the cross-certification is approved.',
  crossGives: (licence: string, label: string) => `With ${licence} you may apply for ${label}.`,
  crossLicence: (body: string, licence: string) =>
    licence.length === 1 ? `a ${body} ${licence} license` : `the ${body} ${licence}`,
  crossHigher: (body: string, licence: string) => `a ${body} ${licence} license or higher`,
  crossEnough: (label: string, division: string) => `${label} counts for ${division}.`,
  crossNotEnough: (label: string, division: string, course: string) =>
    `${label} does not count for ${division}: ${division} needs the ${course} certification.`,
  crossRefused: (body: string, names: string) =>
    `Cross-certification is only for ${body} licenses; ${names} are not accepted at this time.`,
  crossOnly: (body: string) =>
    `Cross-certification is only offered for ${body} licenses; those of other organizations are not accepted at this time.`,
  crossMayChange: (page: string) =>
    `That is how it is at this time; ${page} does not say whether it will change.`,
  crossPath: (recommends: string, receives: string, approves: string) =>
    `It is an application, not automatic: it must be recommended by the ${recommends} before the packet goes to the ${receives}, to be approved by the ${approves}.`,
  crossAll: (body: string, items: string) => `Cross-certification is for ${body} licenses: ${items}.`,
  crossItem: (licence: string, label: string) => `${licence} → ${label}`,
  crossNone: (page: string) => `${page} does not say anything about cross-certification.`,
  crossElsewhere: (page: string) => `${page} does, but that is not said for here.`,
  crossNoDetail: (page: string) =>
    `${page} does not give a cost or a processing time for cross-certification.`,
  crossPersonMay: (names: string, licence: string, label: string) =>
    `${names} may apply for ${label}, with ${licence}.`,
  crossPersonNone: (names: string) => `${names}: none.`,
  crossUnknownLicence: (page: string, licence: string) =>
    `${page} does not say which certificate ${licence} gives.`,
  crossLowest: (licence: string, label: string) =>
    `${licence} is the lowest license with which you may apply for the ${label}.`,
} as const;
