import type { Reply } from '../../src/reply/reply.ts';
import { reply } from '../../src/reply/simple.ts';
import { contactBlocks } from '../../src/reply/views/contact-card.ts';
import { say, stepText, whomToAsk } from '../../src/requirements/index.ts';
import type { LoadedWalk } from './load.ts';

/** Whom to ask about the step in front, from the region's own page. */
export function askReply({ view, rulebook, progress, at, button }: LoadedWalk): Reply {
  const { locale, language, division } = view;
  const state = progress.steps.find(({ id }) => id === at);
  const topics = state ? [state.id, ...(state.assessment ? [state.assessment.requirement] : [])] : [];
  const contact = whomToAsk(rulebook, topics);
  const title = state ? stepText(rulebook, state.step, division, language).title : '';
  return reply(
    contact ? locale.steps.contactSummary(say(contact.title, language)) : locale.steps.noContact,
    [
      ...(title ? [{ type: 'heading' as const, text: locale.steps.contactHeading(title) }] : []),
      ...contactBlocks(rulebook, contact, locale, language),
      { type: 'actions', buttons: [{ label: locale.steps.backToStep, action: button('show', at) }] },
    ],
    true,
  );
}
