/** Summaries and option descriptions: what the platforms list beside the commands (at most 100 characters). */
export const commands = {
  steps: 'Walks you through the steps to become a coach in your region',
  requirements: 'Shows what your region requires for a division, and how often',
  heading: 'Shows the heading rules for a division on one card',
  status: 'Shows what you have done, what is missing and what runs out',
  help: 'Shows what I can do',
  ask: 'Answers a question from the rules of your region',
  link: 'Joins your accounts in Slack and Discord, or links this one to your AYSO record',
  divisionOption: 'Division, for example 10U',
  roleOption: 'Your role',
  questionOption: 'Your question in your own words',
} as const;
