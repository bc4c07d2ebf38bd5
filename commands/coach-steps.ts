import { defineCommand } from '../src/bot/command.ts';
import { chosen, divisionFrom } from '../src/bot/read-choice.ts';
import { stepAfter, stepBefore } from '../src/coaches/progress.ts';
import { en } from '../src/locales/en.ts';
import { divisionChoice } from '../src/reply/views/division-choice.ts';
import { tellAge } from './walk/age.ts';
import { askReply } from './walk/ask.ts';
import { changeForm, readChange } from './walk/change.ts';
import { doneForm, saveDone, undoDone } from './walk/done.ts';
import { beginWalk, loadWalk, walkFrom } from './walk/load.ts';
import { listReply, stepReply } from './walk/show.ts';

export const coachSteps = defineCommand({
  name: 'coach-steps',
  summary: en.commands.steps,
  audience: 'everyone',
  options: [
    { name: 'division', description: en.commands.divisionOption, type: 'division' },
    { name: 'role', description: en.commands.roleOption, type: 'role' },
  ],
  async run({ division, role }, context) {
    const walk = await beginWalk(context, division, role);
    return walk
      ? stepReply(await loadWalk(context, walk), { resumed: true })
      : divisionChoice('coach-steps', context.locale);
  },
  actions: {
    async division(input, context) {
      const walk = await beginWalk(context, divisionFrom(chosen(input), context), undefined);
      if (!walk) return divisionChoice('coach-steps', context.locale);
      return stepReply(await loadWalk(context, walk), { replaces: true });
    },
    async show(input, context) {
      return stepReply(await walkFrom(context, input), {
        replaces: true,
        step: chosen({ ...input, args: [input.args[3] ?? ''] }),
      });
    },
    done: async (input, context) => doneForm(await walkFrom(context, input)),
    save: async (input, context) => saveDone(await walkFrom(context, input), input),
    undo: async (input, context) => undoDone(await walkFrom(context, input)),
    async 'not-yet'(input, context) {
      const loaded = await walkFrom(context, input);
      return stepReply(loaded, { replaces: true, step: stepAfter(loaded.progress.steps, loaded.at)?.id });
    },
    async back(input, context) {
      const loaded = await walkFrom(context, input);
      return stepReply(loaded, { replaces: true, step: stepBefore(loaded.progress.steps, loaded.at)?.id });
    },
    adult: async (input, context) => tellAge(await walkFrom(context, input), false),
    youth: async (input, context) => tellAge(await walkFrom(context, input), true),
    all: async (input, context) => listReply(await walkFrom(context, input)),
    ask: async (input, context) => askReply(await walkFrom(context, input)),
    change: async (input, context) => changeForm(await walkFrom(context, input)),
    async switch(input, context) {
      const walk = await readChange(input, context);
      return stepReply(await loadWalk(context, walk), { replaces: true });
    },
  },
});
