/** The few sentences the Discord adapter itself needs; everything else comes from the bot. */
export const discord = {
  postedInChannel: 'The answer stands in the channel.',
  sentDirectly: 'This is only for you: I have sent you a direct message.',
  directMessagesClosed:
    'This is only for you, but Discord does not let me write to you. Use one of my slash commands here: only you see its answer.',
  filesGoToDirectMessages: 'Please send the file to me in a direct message, where nobody else sees it.',
  tooSlow: 'That took me too long. Please try once more.',
  trouble: (reference: string) =>
    `Something went wrong on our side. Please try once more; if it happens again, tell your coordinator this reference: ${reference}`,
  fileTooLarge: (name: string, megabytes: number) =>
    `${name} is too large: I take files of at most ${megabytes} MB. Export fewer rows and send it again.`,
  pictureSent: (name: string) =>
    `${name} is a picture, a sound or a film. Please send the report itself, as the file you downloaded.`,
  fileGone: (name: string) => `I could not fetch ${name} from Discord. Please send it once more.`,
};
