import { parseDivisionCode } from './division-code.ts';
import type { ReportReader } from './report.ts';
import { readRole } from './role-name.ts';

const KNOWN = new Set([
  ...[
    'program name',
    'division name',
    'team name',
    'volunteer role',
    'volunteer first name',
    'volunteer last name',
  ],
  ...['volunteer street address', 'volunteer address unit', 'volunteer city', 'volunteer state'],
  ...['volunteer postal code', 'volunteer email address', 'volunteer telephone', 'volunteer cellphone'],
  ...['volunteer other phone', 'association volunteer id', 'user id', 'volunteer id', 'risk status'],
]);

/** Volunteer Details of Sports Connect: one row per person, program, division and role. */
export const volunteerDetails: ReportReader = {
  kind: 'volunteer-details',
  subject: 'assignments',
  matches: (names) =>
    ['division name', 'volunteer role', 'volunteer first name', 'volunteer last name'].every((name) =>
      names.has(name),
    ),
  knows: (name) => KNOWN.has(name),
  read(row, context) {
    const draft = context.person(row, {
      adminId: row.text('association volunteer id'),
      firstName: row.text('volunteer first name'),
      lastName: row.text('volunteer last name'),
      email: row.text('volunteer email address'),
    });
    if (!draft) return;
    const [division, team, program] = [
      row.text('division name'),
      row.text('team name'),
      row.text('program name'),
    ];
    const divisionId = parseDivisionCode(division);
    draft.assignments.push({
      ...(division && { division }),
      ...(divisionId && { divisionId }),
      ...readRole(row.text('volunteer role')),
      ...(team && !/^unallocated$/i.test(team) && { team }),
      ...(program && { program }),
    });
  },
};
