import type { DivisionId } from '../requirements/index.ts';
import type { Audience } from './command.ts';
import type { Person } from './incoming.ts';
import type { WorkspaceSettings } from './settings.ts';

/** What a person may do in this workspace. */
export interface Standing {
  /** Workspace admin, or Manage Server. */
  readonly isAdmin: boolean;
  /** Divisions they coordinate; admins coordinate all. */
  readonly divisions: readonly DivisionId[] | 'all';
  /** May see background-check status: the role the region names for it (the CVPA). */
  readonly seesRisk: boolean;
}

export function standingOf(person: Person, settings: WorkspaceSettings): Standing {
  const mine = settings.coordinators[person.id] ?? [];
  return {
    isAdmin: person.isManager,
    divisions: person.isManager || mine.includes('all') ? 'all' : mine.filter((entry) => entry !== 'all'),
    seesRisk: settings.cvpas[person.id] === true,
  };
}

/** Whoever may see background checks uses the coordinators' lists too, and finds only these there. */
export function mayUse(audience: Audience, standing: Standing): boolean {
  if (audience === 'everyone' || standing.isAdmin) return true;
  if (audience !== 'coordinator') return false;
  return standing.seesRisk || standing.divisions === 'all' || standing.divisions.length > 0;
}

/** @param division undefined: a person whose division is not known; only someone who coordinates all sees them */
export function coordinates(standing: Standing, division: DivisionId | undefined): boolean {
  return standing.divisions === 'all' || (division !== undefined && standing.divisions.includes(division));
}
