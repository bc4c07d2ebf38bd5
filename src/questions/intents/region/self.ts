import { type Intent, pageSource } from '../../part.ts';

const YOU = '(?:you|u|this bot|the bot|this app|the app|touchline|this thing|it)';
const DOES =
  '(?:send|remind|notify|ping|alert|warn|nudge|text|store|keep|save|remember|track|record|share|sell|learn|use ai|record|log|speak|understand|work for|know who|make mistakes|get updated|message)';
/** What the bot itself does or is. */
const ABOUT_BOT = new RegExp(
  ` (?:do|does|will|can|could|would|are|is) ${YOU} (?:\\w+ ){0,2}${DOES} | are you (?:a |an |the |really |even |just )*(?:real|bot|robot|human|person|ai|chatgpt|machine|alive|someone|official|ayso) | who (?:made|built|wrote|runs|owns|programmed) you | (?:get|send|sends|sent|have|receive|any|set|a) (?:me |us |a |an |the |up )*(?:reminder|reminders|notification|notifications|alert|alerts) | what is your name `,
);
const REMINDS =
  / (?:remind|reminds|reminder|reminders|notify|ping|alert|alerts|warn|nudge|notification|notifications|text|message|send) /;

/** Questions about the bot, not about the rules: answered from what it is for. */
export const selfIntent: Intent = {
  id: 'self',
  score: ({ asked, has }) =>
    ABOUT_BOT.test(asked.words) && !has('heading', 'restart', 'card', 'account') ? 0.95 : 0,
  answer: ({ locale: t, page, rulebook, asked }) => ({
    text: REMINDS.test(asked.words) ? t.region.selfReminders(page) : t.region.self(page),
    mode: 'decline',
    sources: [pageSource(rulebook)],
  }),
};
