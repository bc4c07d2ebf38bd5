import { parseDivisionCode } from './division-code.ts';
import type { ReportReader } from './report.ts';
import { readRole } from './role-name.ts';

/** Those of the player are named only to be recognised: they are children's data and never read. */
const KNOWN = new Set(
  `volunteer_position volunteer_email volunteer_first_name volunteer_last_name volunteer_mobile_number player_id
  player_first_name player_last_name age_group gender package_id package_name package_acct_code registered_on
  subscription_id subscription_status`.split(/\s+/),
);

/** PlayMetrics' volunteers (2026 on): no certificates and no AYSO id; people are matched by e-mail. */
export const playmetrics: ReportReader = {
  kind: 'playmetrics',
  subject: 'assignments',
  matches: (names) =>
    ['volunteer_position', 'volunteer_email', 'package_name'].every((name) => names.has(name)),
  knows: (name) => KNOWN.has(name),
  read(row, context) {
    const draft = context.person(row, {
      adminId: '',
      firstName: row.text('volunteer_first_name'),
      lastName: row.text('volunteer_last_name'),
      email: row.text('volunteer_email'),
    });
    if (!draft) return;
    const division = row.text('package_name');
    const divisionId = parseDivisionCode(division);
    draft.assignments.push({
      ...(division && { division }),
      ...(divisionId && { divisionId }),
      ...readRole(row.text('volunteer_position')),
    });
  },
};
