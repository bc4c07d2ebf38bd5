import type { Locale } from '../../locales/en.ts';
import { type Contact, officeOf, type Rulebook, say } from '../../requirements/index.ts';
import type { Block } from '../reply.ts';

/** A person or office to ask, with the region's own numbers when the contact has none. */
export function contactBlocks(
  rulebook: Rulebook,
  contact: Contact | undefined,
  { steps, common }: Locale,
  language: string,
): Block[] {
  if (!contact) return [{ type: 'text', text: steps.noContact }];
  const office = officeOf(rulebook);
  const hasOwn = contact.phone ?? contact.email;
  const through = hasOwn || !office || office.id === contact.id ? [contact] : [contact, office];
  return through.flatMap((entry): Block[] => {
    const rows: [string, string | undefined][] = [
      [steps.person, entry.name],
      [steps.phone, entry.phone],
      [steps.email, entry.email],
      [steps.address, entry.address],
    ];
    const fields = rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
    return [
      { type: 'text', text: common.ask(say(entry.title, language)) },
      ...(fields.length > 0 ? [{ type: 'fields' as const, fields }] : []),
      ...(entry.note ? [{ type: 'note' as const, text: say(entry.note, language) }] : []),
    ];
  });
}
