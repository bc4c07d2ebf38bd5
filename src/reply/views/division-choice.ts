import type { Locale } from '../../locales/en.ts';
import { DIVISIONS } from '../../requirements/index.ts';
import { encodeAction } from '../action.ts';
import type { Reply } from '../reply.ts';
import { reply } from '../simple.ts';

/** Asks for a division; the choice comes back to the command's action `division`. */
export function divisionChoice(command: string, { steps }: Locale): Reply {
  return reply(steps.chooseDivisionSummary, [
    { type: 'text', text: steps.chooseDivision },
    {
      type: 'select',
      placeholder: steps.divisionPlaceholder,
      action: encodeAction({ command, name: 'division', args: [] }),
      options: DIVISIONS.map((value) => ({ label: steps.divisionLabel(value), value })),
    },
  ]);
}
