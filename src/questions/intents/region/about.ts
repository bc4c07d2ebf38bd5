import { say } from '../../../requirements/index.ts';
import { type Context, type Intent, type Part, pageSource, silent } from '../../part.ts';

function programOf({ asked, rulebook }: Context) {
  const id = asked.things.find((thing) => thing.startsWith('program:'))?.slice(8);
  return rulebook.own.programs.find((program) => program.id === id);
}

/** A program's text tells what is done and for how many weeks, nothing of these. */
const SILENT_ABOUT =
  / (?:what age|which age|age group|ages|how old|cost|costs|fee|price|when|where|day|days|what time|which time|start time|sign up|register|hours|minutes) /;

/** "Does the region have …" asks for the program, nobody holds anything. */
const OFFERS =
  / (?:region(?: \d+)?|you|we|they|there|ayso) (?:have|has|offer|offers|run|runs|do|got|a|any) | does (?!he |she |it )\w+ (?:have|offer|run) /;

/** What the children meet there, not what its coach needs. */
const SETTING = / (?:setting|environment|atmosphere|pressure|relaxed|competitive|skills|activities|vibe) /;

/** A program of the region, such as Schoolyard. */
export const programIntent: Intent = {
  id: 'program',
  score: (context) => {
    const { asked, has } = context;
    const isNamed = asked.things.some((thing) => thing.startsWith('program:'));
    if (!isNamed || has('heading')) return 0;
    // "I only coach schoolyard, background check too?" is about the check.
    if (asked.certs.some((cert) => cert.sure === 'yes' && cert.division === undefined)) return 0.4;
    const isAboutCourse = has('certificate', 'coachCourse', 'require');
    if (SETTING.test(asked.words) && !has('certificate', 'coachCourse')) return 0.92;
    if (!isAboutCourse && OFFERS.test(asked.words)) return 0.92;
    if (isAboutCourse && !/ (?:program|activities|activity|weeks) /.test(asked.words)) return 0.4;
    return isAboutCourse ? 0.5 : asked.held.length > 0 ? 0.8 : 0.9;
  },
  answer: (context): Part => {
    const { rulebook, locale: t, page, asked } = context;
    const program = programOf(context);
    if (program && SILENT_ABOUT.test(asked.words))
      return silent(
        t.sentences(t.region.noProgramDetail(page), say(program.text)),
        ['program'],
        [rulebook.source(program.source)],
      );
    if (program)
      return { text: say(program.text), mode: 'answer', sources: [rulebook.source(program.source)] };
    const named = asked.divisions.find(({ division }) => division === 'schoolyard')?.named ?? '';
    return silent(
      named ? t.region.noPrograms(page, named) : t.region.noProgram(page),
      ['program'],
      [pageSource(rulebook)],
    );
  },
};

/** What a coach gives and gets, not which papers. */
const GIVES =
  / (?:besides|apart from|other than|give (?:the|my) \w+|values|instill|get out of coaching|why (?:\w+ ){0,2}coach|in it for me|rewarding|teach (?:the )?(?:kids|them|children)|(?:coach|coaches) (?:(?:supposed|expected|meant) to |should |must )?teach|responsibilities|duties) /;

/** "Wins, or development?" */
const VALUES = / (?:wins?|winning|results|development|fun|focus) /;

/** What a coach is and does, and whether experience is needed. */
export const roleIntent: Intent = {
  id: 'role',
  score: ({ has, asks, asked }) => {
    if (asked.certs.length > 0 || has('heading', 'crossCert')) return 0;
    const asksPapers =
      has('require', 'list') &&
      / (?:paperwork|papers|certs|requirements|courses|trainings|forms) /.test(asked.words);
    if (has('experience') && asks('steps') && !asks('experience')) return 0.5;
    if (has('experience')) return asksPapers ? 0.6 : 0.85;
    if (!has('job')) return 0;
    if (GIVES.test(asked.words)) return 0.82;
    if (VALUES.test(asked.words)) return 0.66;
    return has('coachPerson') && !has('require') ? 0.62 : 0;
  },
  answer: (context): Part | undefined => {
    const { rulebook, locale: t, page, has, isYesNo, asked } = context;
    const role = rulebook.own.role;
    if (!role) return undefined;
    const sources = [rulebook.source(role.source)];
    if (!has('experience')) return { text: say(role.text), mode: 'answer', sources };
    if (role.experienceNeeded === undefined) return silent(t.region.noExperience(page), ['job'], sources);
    const asksNeed =
      / (?:need|required|necessary|have to|must|require|mandatory) /.test(asked.words) &&
      !/ (?:can i|could i|may i) /.test(asked.words);
    const asksMay = / (?:can|could|may|allowed|ok if|able) /.test(asked.question);
    // "Is that a problem?" turns the answer round: the sentence alone says it.
    const opening = isYesNo && !role.experienceNeeded ? (asksNeed ? t.no : asksMay ? t.yes : '') : '';
    const fact = asksNeed ? t.region.experienceNotAsked : t.region.experienceNotNeeded;
    return {
      text: t.sentences(opening, role.experienceNeeded ? '' : fact, say(role.text)),
      mode: 'answer',
      sources,
    };
  },
};
