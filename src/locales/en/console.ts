/** What only the terminal says. */
export const console_ = {
  welcome: (region: string) =>
    `Touchline, ${region}. Type /coach-steps 10U to begin, /coach-help for all commands, or ask a question. Ctrl+D ends.`,
  prompt: '> ',
  noButton: (n: number) =>
    `There is no button ${n} here. Type one of the numbers in brackets, a command or a question.`,
  noOption: (text: string, max: number) => `“${text}” is not in the list. Type a number from 1 to ${max}.`,
  formCancel: '(an empty line leaves out what is optional; /cancel stops)',
  formCancelled: 'Stopped; nothing was changed.',
  formNeeded: 'This is needed. Type an answer, or /cancel to stop.',
  openLink: (url: string) => `Open this page in your browser: ${url}`,
  noFile: (path: string) => `There is no file ${path} that I can read. Check the path.`,
  fileTooLarge: (path: string, megabytes: number) =>
    `${path} is larger than ${megabytes} MB. Send a smaller export.`,
  picture: (name: string) => `[picture ${name}]`,
  savedFile: (name: string, bytes: number) => `[file ${name}, ${bytes} bytes]`,
} as const;
