import { z } from 'zod';
import type { Store } from '../storage/store.ts';
import { keyOf, partsOf } from './keys.ts';
import { fold, foldName, shortHash } from './person-key.ts';
import type { CoachRecord } from './record.ts';

/** So long a request waits for a coordinator. */
const REQUEST_MS = 60 * 24 * 3_600_000;
/** Longer than any name or e-mail address. */
const LONGEST = 120;

export const LinkRequest = z.strictObject({
  /** Who asks: the human being and the account they ask from (`accountOf`). */
  personId: z.string(),
  account: z.string(),
  /** Name the platform shows for the account. */
  name: z.string(),
  /** The name or e-mail address they say is theirs. */
  said: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
});
export type LinkRequest = z.infer<typeof LinkRequest>;

/** Requests to be linked to a record, until a coordinator decides; a person has at most one in a region. */
export interface LinkRequests {
  /** Keeps it in the place of an earlier one. Looks nobody up, so that asking tells nothing about who exists. */
  ask(region: string, request: LinkRequest): Promise<void>;
  /** By id. Undefined: decided, withdrawn or too old. */
  get(region: string, id: string): Promise<LinkRequest | undefined>;
  all(region: string): AsyncIterable<{ readonly id: string; readonly request: LinkRequest }>;
  remove(region: string, id: string): Promise<boolean>;
  ofPerson(personId: string, regions: readonly string[]): Promise<LinkRequest[]>;
  /** @returns how many were deleted. */
  forget(personId: string, regions: readonly string[]): Promise<number>;
}

/** A request's id: short enough for a button, and says nothing about the person. */
export const requestId = (personId: string) => shortHash(personId);

/** Opens them; nothing is read yet. */
export function createLinkRequests(store: Store): LinkRequests {
  const requests = store.collection('link-requests', { schema: LinkRequest, version: 1 });
  return {
    ask: (region, request) =>
      requests.set(
        keyOf(region, requestId(request.personId)),
        { ...request, said: request.said.slice(0, LONGEST), name: request.name.slice(0, LONGEST) },
        REQUEST_MS,
      ),
    get: (region, id) => requests.get(keyOf(region, id)),
    async *all(region) {
      for await (const [key, request] of requests.entries(`${keyOf(region)}/`)) {
        yield { id: partsOf(key)[1] ?? '', request };
      }
    },
    remove: (region, id) => requests.delete(keyOf(region, id)),
    async ofPerson(personId, regions) {
      const found = await requests.getMany(regions.map((region) => keyOf(region, requestId(personId))));
      return found.filter((request) => request !== undefined);
    },
    async forget(personId, regions) {
      const keys = regions.map((region) => keyOf(region, requestId(personId)));
      return (await Promise.all(keys.map((key) => requests.delete(key)))).filter(Boolean).length;
    },
  };
}

/** Whether a record may be the one somebody asks for: its e-mail or its name, earlier ones too. */
export function mayBe(record: CoachRecord, said: string): boolean {
  const words = fold(said);
  if (words === '') return false;
  const { email, firstName, lastName, aliases } = record;
  if (words.includes('@')) return [email ?? '', ...aliases.emails].some((known) => fold(known) === words);
  const names = [foldName(firstName, lastName), foldName(lastName, firstName), ...aliases.names.map(fold)];
  return names.includes(words);
}
