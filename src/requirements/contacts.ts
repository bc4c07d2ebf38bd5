import type { Rulebook } from './rulebook.ts';
import type { Contact } from './schema/region.ts';

/**
 * Whom to ask about something.
 * @param topics ids of requirements, certifications or topics, the most telling first; a contact's own id works too
 * @returns the contact named for the first topic that has one, else the one for everything
 */
export function whomToAsk(rulebook: Rulebook, topics: readonly string[]): Contact | undefined {
  const { contacts } = rulebook.own;
  for (const topic of [...topics, 'anything']) {
    const contact = contacts.find((entry) => entry.id === topic || entry.for.includes(topic));
    if (contact) return contact;
  }
  return undefined;
}

/** The contact through which a nameless one is reached: the one for everything. */
export function officeOf(rulebook: Rulebook): Contact | undefined {
  return whomToAsk(rulebook, []);
}
