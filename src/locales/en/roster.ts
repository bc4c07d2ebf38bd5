import { rosterImport } from './roster-import.ts';
import { rosterLists } from './roster-lists.ts';
import { rosterOwn } from './roster-own.ts';

/** The region's records: lists for coordinators, importing, linking, one's own data. */
export const roster = { ...rosterLists, ...rosterImport, ...rosterOwn } as const;
