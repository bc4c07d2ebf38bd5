import type { Context } from '../../part.ts';

const ASKS_NEED =
  / (?:do|does|will|would|must|should) (?:i|we|you|he|she|they|coaches) (?:\w+ ){0,3}(?:need|have to|must|required|take|do|get) | still (?:have to|has to|need|needs|must|got to|required) /;
const ANYTHING_ELSE =
  / (?:anything|something|everything|what|which|else|more|besides|other than|apart from|all of) /;

/** "Do I still have to …?": a bare "no" before what is missing would say that nothing has to be done. */
export function asksNeed({ asked }: Context): boolean {
  return ASKS_NEED.test(asked.question);
}

/** "I have SafeSport, do I still have to do the referee course?" is about the one that is named and not held. */
export function asksForOne(context: Context): boolean {
  const { asked } = context;
  const open = asked.certs.filter(
    ({ id, sure }) => sure === 'yes' && !asked.held.some(({ certification }) => certification === id),
  );
  return (
    asksNeed(context) && !ANYTHING_ELSE.test(asked.question) && new Set(open.map(({ id }) => id)).size === 1
  );
}
