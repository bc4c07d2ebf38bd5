/** What the core itself says: misunderstandings, refusals, help. */
export const bot = {
  unknownCommand: (name: string) => `There is no command /${name}. Type /coach-help to see what I can do.`,
  didYouMeanCommand: (name: string, near: string) => `There is no command /${name}. Did you mean /${near}?`,
  oldButton: 'This button is from an older version and no longer works. Type the command again, please.',
  notAllowed:
    'This is for the coordinators of the region. If you are one, ask an admin to add you with /coach-setup.',
  adminsOnly: 'This is for workspace admins and people with Manage Server.',
  failed: (reference: string) =>
    `Sorry, something went wrong on my side. Please try again; if it happens twice, tell your coordinator this reference: ${reference}`,
  busy: 'I am busy, try again in a minute.',
  tooLong: (limit: number) =>
    `That is longer than I can read (${limit} characters). Please say it in fewer words.`,
  missingOption: (option: string, usage: string) => `I need ${option} for that. Type: ${usage}`,
  unknownDivision: (text: string, near: readonly string[]) =>
    `“${text}” is not a division I know. Did you mean ${near.join(' or ')}? I know schoolyard, 5U to 10U, 12U, 14U, 16U and 19U.`,
  unknownRole: (text: string, roles: readonly string[]) =>
    `“${text}” is not a role I know. Choose one of: ${roles.join(', ')}.`,
  unknownRegion: (text: string, regions: readonly string[]) =>
    `I have no rulebook for “${text}”. I know: ${regions.join(', ')}.`,
  unknownCertification: (text: string) =>
    `“${text}” is not a certification I know. Type /coach-requirements to see them.`,
  unknownNumber: (text: string) => `“${text}” is not a whole number. Write it in digits, such as 30.`,
  tooMuch: (text: string, usage: string) => `I do not know what to do with “${text}”. Type: ${usage}`,
  unknownChoice: (text: string, choices: readonly string[]) =>
    `“${text}” is not one of: ${choices.join(', ')}.`,
  needsFile: 'I need a file for this. Attach it to the command, or send it to me in a direct message.',
  empty: 'You sent nothing I can read. Type /coach-steps 10U to begin, or ask me a question.',
  helpHeading: 'What I can do',
  helpIntro: (region: string) =>
    `I know the coaching rules of ${region} from its own page. Type a command, or just ask me a question.`,
  helpQuestion: 'For example: can my 11 year old head the ball in practice?',
  helpSummary: 'The commands you can use.',
} as const;
