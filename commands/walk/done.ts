import type { ActionInput } from '../../src/bot/command.ts';
import { readPastDay } from '../../src/bot/read-date.ts';
import type { Form, Reply } from '../../src/reply/reply.ts';
import { namer } from '../../src/reply/views/marks.ts';
import type { StepState } from '../../src/requirements/index.ts';
import { type LoadedWalk, loadWalk } from './load.ts';
import { stepReply } from './show.ts';

function stepOf({ progress, at }: LoadedWalk): StepState | undefined {
  return progress.steps.find(({ id }) => id === at);
}

/**
 * The certifications that "Done" may mean: what meets the requirement, and what renews it once it was met; none for a
 * step that no record shows.
 */
function meanings({ step, assessment }: StepState): readonly string[] {
  if (step.part || !assessment) return [];
  const { accepts, rule, status } = assessment;
  const often = rule.howOften;
  const renews = status !== 'missing' && typeof often === 'object' && 'refresher' in often;
  return renews ? [...often.refresher.with, ...accepts] : accepts;
}

/** What taking "Done" back withdraws: what met the requirement, so that other courses stay reported. */
function withdrawn(state: StepState): readonly string[] {
  const reason = state.assessment?.reason;
  return reason && 'certification' in reason && !state.step.part ? [reason.certification] : meanings(state);
}

/** Asks for the day, and for the course where several would do. */
export async function doneForm(loaded: LoadedWalk): Promise<Form | Reply> {
  const state = stepOf(loaded);
  if (!state) return stepReply(loaded, { replaces: true });
  const { steps } = loaded.view.locale;
  const name = namer(loaded.rulebook, loaded.view.language);
  const courses = meanings(state);
  return {
    type: 'form',
    title: steps.doneTitle,
    submitLabel: steps.save,
    submit: loaded.button('save', state.id),
    fields: [
      ...(courses.length > 1
        ? [
            {
              type: 'select' as const,
              name: 'course',
              label: steps.courseField,
              options: courses.map((value) => ({ label: name(value), value })),
              value: courses.find((value) => !loaded.progress.reported.has(value)) ?? courses[0] ?? '',
            },
          ]
        : []),
      { type: 'date', name: 'on', label: steps.doneField, value: loaded.context.today },
    ],
  };
}

/** Writes one key for what was reported, then shows the next step. */
export async function saveDone(loaded: LoadedWalk, { fields }: ActionInput): Promise<Reply> {
  const { context, walk, rulebook } = loaded;
  const state = stepOf(loaded);
  if (!state) return stepReply(loaded, { replaces: true });
  const report = { on: readPastDay(fields.on ?? '', context.today, context.locale), reportedAt: context.now };
  const courses = meanings(state);
  const course = courses.find((id) => id === fields.course) ?? courses[0];
  const { selfReports } = context.services;
  if (course === undefined) await selfReports.reportStep(context.personId, rulebook.id, state.id, report);
  else await selfReports.reportCertification(context.personId, course, report);
  return stepReply(await loadWalk(context, walk, state.id), { replaces: true });
}

/** Takes back what the person reported about this step. */
export async function undoDone(loaded: LoadedWalk): Promise<Reply> {
  const { context, walk, rulebook, at } = loaded;
  const state = stepOf(loaded);
  const { selfReports } = context.services;
  await Promise.all([
    selfReports.withdrawStep(context.personId, rulebook.id, at),
    ...(state ? withdrawn(state) : []).map((id) => selfReports.withdrawCertification(context.personId, id)),
  ]);
  return stepReply(await loadWalk(context, walk, at), { replaces: true, step: at });
}
