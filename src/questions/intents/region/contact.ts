import { type Contact, officeOf, say, whomToAsk } from '../../../requirements/index.ts';
import { type Context, type Intent, type Part, pageSource, silent } from '../../part.ts';

function ways({ locale: { region: t } }: Context, contact: Contact): string {
  return [contact.phone && t.phoneShort(contact.phone), contact.email, contact.address, contact.url]
    .filter(Boolean)
    .join('; ');
}

/** "When may I contact the families?": what a coach does, nobody is to be asked. */
const CONTACTS_FAMILIES =
  / (?:contact|call|email|reach|text) (?:\w+ ){0,2}(?:families|family|parents|players) /;

/** "Region 60 (phone …; P.O. Box …)"; a nameless role is reached through the region's office. */
export function contactText(context: Context, contact: Contact): string {
  const {
    locale: { region: t },
    rulebook,
  } = context;
  const own = ways(context, contact);
  if (own) return t.contact(say(contact.title), own);
  const office = officeOf(rulebook);
  if (!office || office.id === contact.id) return say(contact.title);
  return t.through(say(contact.title), t.contact(say(office.title), ways(context, office)));
}

function named({ asked, rulebook, has }: Context): Contact | undefined {
  const ids = asked.things.filter((thing) => thing.startsWith('contact:')).map((thing) => thing.slice(8));
  const contacts = rulebook.own.contacts.filter((contact) => ids.includes(contact.id));
  return (
    contacts.find((contact) => !contact.for.includes('anything')) ??
    (has('phone', 'email', 'address') ? officeOf(rulebook) : contacts[0])
  );
}

/** A person of the rulebook is named, not only the office. */
function isRoleNamed(context: Context): boolean {
  const contact = named(context);
  return contact !== undefined && contact.id !== officeOf(context.rulebook)?.id;
}

/** Whom a region names for what one missed at a meeting. */
export function refresherContacts(context: Context): string[] {
  return context.rulebook.own.contacts
    .filter((contact) => contact.for.some((topic) => topic.endsWith('-refresher')))
    .map((contact) => contactText(context, contact));
}

/** "I can not make the meeting, whom do I ask?" */
export const MISSES =
  / (?:(?:not|unable to|never) (?:\w+ ){0,2}(?:make|attend|go|come|be at|be there|do|show)|miss|missed|missing|skip|out of town|away|absent|sick|working|stuck|no show) .{0,60}(?:meeting|meetings|refresher|gathering) |(?:meeting|meetings|refresher) .{0,60}(?:(?:not|unable to) (?:\w+ ){0,2}(?:make|attend|go|come|be)|miss|missed|skip|out of town|away|absent|sick|working|stuck) /;

function topics({ asked, has, rulebook }: Context): string[] {
  const certs = asked.certs.map((cert) => cert.id);
  const things = asked.things.map((thing) => thing.slice(thing.indexOf(':') + 1));
  const isUpdate =
    has('renewWord') ||
    / (?:updates?|changed|changes|new|news|changing) /.test(asked.words) ||
    MISSES.test(asked.words);
  const refreshers = rulebook.own.contacts
    .flatMap((contact) => contact.for)
    .filter((topic) => topic.endsWith('-refresher'));
  return [
    ...(isUpdate ? refreshers : []),
    // "Who counts my license?" is about that licence before it is about courses.
    ...(asked.licences.length > 0 || asked.bodies.length > 0 ? ['cross-certification'] : []),
    ...things.filter((id) => id !== 'region'),
    ...certs,
    ...(has('coachCourse', 'certificate') ? ['division-coach', 'course-format'] : []),
    ...(has('crossCert') ? ['cross-certification'] : []),
  ];
}

/** Phone, e-mail, address: each said, or said not to be on the page. */
function data(context: Context, contact: Contact): { text: string; isStated: boolean } {
  const {
    locale: { region: t, sentences },
    page,
    has,
  } = context;
  const title = say(contact.title);
  const told: [string, boolean][] = [];
  if (has('phone'))
    told.push(contact.phone ? [t.phone(title, contact.phone), true] : [t.noPhone(page), false]);
  if (has('email'))
    told.push(contact.email ? [t.email(title, contact.email), true] : [t.noEmail(page), false]);
  if (has('address') && !has('email'))
    told.push(contact.address ? [t.address(title, contact.address), true] : [t.noAddress(page), false]);
  return { text: sentences(...told.map(([text]) => text)), isStated: told.some(([, isStated]) => isStated) };
}

/** Offices people ask for by name; those a page speaks of are contacts of its rulebook. */
const ROLE =
  / (?:commissioner|coordinator|administrator|registrar|treasurer|director|president|secretary|scheduler|chair|assessor|instructor) /;

/** "What is the name of …?", "the coordinator's name": a person, whatever else is said of addresses. */
const NAME = / (?:name of (?:the|our|your|my)|names? of|'s name|is named|name is) /;

const WHO_CAN =
  / who (?:can|could|would|will|might|may|do i|should i) (?:\w+ )?(?:update|updates|tell|explain|help|answer|inform|brief|clarify|confirm|know|bug|message|write|see|approach|turn to) /;

/** "Can I email someone about the class?" */
const SOMEBODY = / (?:email|call|phone|text|reach|write) (?:to )?(?:someone|somebody|anyone|anybody) /;
/** "What is the e-mail for questions on the 12U course?": whatever it is about. */
const WANTS_NUMBER =
  / (?:what|which|an|the) (?:is )?(?:the |your |a |an )?(?:email|e - mail|phone|phone number|number|contact) (?:address |number )?(?:for|about|of|to|do|should|regarding) (?:i |we )?(?:\w+ ){0,3}(?:question|questions|help|info|information|doubts|problems|issues|write|ask|call|reach|contact|coordinator|region|office|person) /;
const HANDS_OUT = / who (?:gives|hands|will give|will hand|passes|has|brings|distributes) /;

/** Whom to ask, and how to reach them. */
export const contactIntent: Intent = {
  id: 'contact',
  score: (context) => {
    const { has, asked } = context;
    if (has('heading', 'restart', 'card') || CONTACTS_FAMILIES.test(asked.words)) return 0;
    const isWebAddress = / (?:web|website|internet|url|site) /.test(asked.words);
    const wantsData =
      (!has('devices') || / phone number /.test(asked.words)) &&
      (has('phone', 'email') || (has('address') && !isWebAddress)) &&
      !/ (?:right call|the call|call it|called) /.test(asked.words);
    if (WANTS_NUMBER.test(asked.words) && !has('device')) return 0.9;
    const asksPerson = / who(?:m)? /.test(asked.words) || has('phone', 'email');
    if (NAME.test(asked.words) && ROLE.test(asked.words)) return 0.97;
    // "Who hands out the uniforms?": the meeting where it happens is on the page, not the person.
    if (has('receive') && HANDS_OUT.test(asked.words)) return 0.5;
    if (WHO_CAN.test(asked.words) || (has('email', 'phone') && SOMEBODY.test(asked.words))) return 0.96;
    if (has('who') && asksPerson)
      return has('crossCert') &&
        !/ (?:ask|contact|talk|call|email|reach|question|questions) /.test(asked.words)
        ? 0.5
        : 0.96;
    if (has('who')) return 0.6;
    if (/ (?:meeting|meetings|atc) /.test(asked.words) && !has('phone', 'email')) return 0.3;
    if (wantsData)
      return asked.certs.length > 0 || asked.things.some((thing) => thing.startsWith('meeting:'))
        ? 0.5
        : 0.81;
    return asked.things.some((thing) => thing.startsWith('contact:') && thing !== 'contact:region') ? 0.6 : 0;
  },
  answer: (context): Part | undefined => {
    const { rulebook, locale: t, has, asked, page } = context;
    const role = ROLE.exec(asked.words)?.[0]?.trim();
    if (role !== undefined && !isRoleNamed(context) && (/ who /.test(asked.words) || NAME.test(asked.words)))
      return silent(t.region.noPerson(page, role), ['anything'], [pageSource(rulebook)]);
    const contact = named(context) ?? whomToAsk(rulebook, topics(context));
    if (!contact) return undefined;
    const sources = [rulebook.source(contact.source)];
    if (has('phone', 'email', 'address') && !has('who')) {
      const office = ways(context, contact) ? contact : (officeOf(rulebook) ?? contact);
      const { text, isStated } = data(context, office);
      if (isStated) return { text, mode: 'answer', sources };
      return silent(t.sentences(text), [office.id], sources);
    }
    const about = topics(context);
    const others = rulebook.own.contacts.filter((entry) => entry.for.some((topic) => about.includes(topic)));
    const note = contact.note ? say(contact.note) : '';
    const missing = data(context, officeOf(rulebook) ?? contact);
    return {
      text: t.sentences(
        t.ask(
          others.length > 1
            ? t.either(others.map((entry) => contactText(context, entry)))
            : contactText(context, contact),
        ),
        note,
        has('phone', 'email') && !missing.isStated ? missing.text : '',
      ),
      mode: 'answer',
      sources,
    };
  },
};

/** The sentence that hands over. */
export function askText(context: Context, about: readonly string[]): string {
  const contact = whomToAsk(context.rulebook, about);
  return contact ? context.locale.ask(contactText(context, contact)) : '';
}
