import type { Context } from '../../part.ts';

/** "What do they make sure comes first?": what it is for, not a step. */
export const PUTS_FIRST =
  / (?:make|makes|making|made|be|is|are) (?:sure|certain) (?:\w+ ){0,5}first | (?:put|puts|putting|placed?|places|comes?|rank|ranks) (?:\w+ ){0,4}first (?:by|in|with) | (?:what|who|whom|whose|which) (?:\w+ ){1,8}(?:put|puts|place|places|placed|rank|ranks) (?:\w+ ){0,3}first /;

/** "Put it off until after the first game", "do it once the season began": whether it is needed, and by when. */
const PUTS_OFF =
  / (?:put (?:it |this |that |off )*off|postpone|delay|later|wait (?:until|with|for|on)|hold off|(?:after|once|during|until after|mid|into|halfway through) (?:the |my |our )*(?:first |1st )?(?:season|game|games|practice|match|kickoff|opening)|after (?:i|we) (?:start|begin|started)|mid season|midseason) /;

/** Something that is asked of every coach is to be done later; with a day of its own it is a matter of the calendar. */
export function asksToPutOff({ has, asked, rulebook }: Context): boolean {
  const isOther = (id: string) => rulebook.certifications.get(id)?.kind !== 'coaching-course';
  const named = asked.certs.filter(({ sure }) => sure === 'yes');
  return (
    PUTS_OFF.test(asked.question) &&
    !has('cost', 'validity') &&
    asked.dates.length === 0 &&
    named.length > 0 &&
    named.every(({ id }) => isOther(id))
  );
}
