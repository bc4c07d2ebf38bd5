/** The few sentences Slack's adapter needs itself; everything else comes with the reply. */
export const slack = {
  /** Small print under the first part of a reply that came by direct message instead. */
  answeredHere: 'I cannot write in the place where you asked, so my answer comes here.',
  /** Shown only to the person, in the channel, when pictures or files went to their direct messages. */
  filesSentDirectly: 'I have sent what belongs to this answer to you as a direct message.',
  /** A modal that could not be opened in Slack's three seconds. */
  formNotOpened: 'The form could not be opened in time. Please try once more.',
  /** Something asked for a form where Slack offers no way to open one. */
  formNeedsCommand: 'I need a form for this. Please use the slash command or the button for it.',
  /** An answer that could not be shown; `reference` stands in the log. */
  failed: (reference: string) =>
    `Sorry, my answer could not be shown. Please try again, and if it happens twice, tell your coordinator this reference: ${reference}`,
  /** A command from a workspace whose installation is gone. */
  notInstalled:
    'I am not installed in this workspace any more. Please ask an admin of the workspace to install me again.',
  /** A reply without a word in it. */
  empty: 'There is nothing to show.',
  /** Notification text of a reply in several messages. */
  part: (summary: string, number: number, of: number) => `${summary} (${number}/${of})`,
  /** End of an App Home page that Slack would refuse to show whole. */
  homeIsLonger: 'This page can hold no more. Ask me in the Messages tab to see the rest.',
  /** A file in App Home, where none can be offered. */
  homeFile: (name: string) => `The file ${name} can be had in the Messages tab.`,
  /** A file that lies somewhere else; Slack only holds a link to it. */
  fileElsewhere: (name: string) =>
    `${name} is only linked here, it lies with another service. Download it there and drop the file itself into this chat.`,
  fileTooLarge: (name: string, megabytes: string) =>
    `${name} is larger than ${megabytes} MB. Export less at once, or split the file.`,
  /** Submit and cancel words of a modal that must do without the form's own. */
  cancel: 'Cancel',
  appHomeName: 'Touchline',
  appDescription: 'Helps volunteer soccer coaches with their requirements, one step at a time.',
} as const;
