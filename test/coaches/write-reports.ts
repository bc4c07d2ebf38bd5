import { excelSerial, writeXlsx, type XlsxCell } from '../fakes/xlsx.ts';
import type { HeldCertificate, InventedPerson } from './people.ts';

/** Header rows as reports.md gives them. */
export const HEADERS = {
  2021: 'Textbox332,CertificateName,League,Club,ClubID,CORIRegDate1,IDNUM1,AltID,FirstName,LastName,DOB1,GenderCode,email,IDVerified1,IDVerifiedBY1,IDVerifiedDate1,RiskSubmitDate,RiskStatus,RiskExpireDate,cardPrinted,photoInDate,licLevel,licNum,LicObtainDate,refGrade1,refObtainDate1,refExpDate1,ccInDate,ccVerified,ccVerifyBy,ccVerifyDate,ExpirationDateC',
  newest:
    'Textbox333,Textbox80,Textbox81,Textbox82,CertificateName,League,Club,ClubSID,CORIRegDate1,IDNUM1,AltID,RegDate,FirstName,LastName,DOB,GenderCode,email,IDVerified1,IDVerifiedBY1,IDVerifiedDate1,RiskSubmitDate,RiskStatus,RiskExpireDate,cardPrinted,photoInDate,licLevel,licNum,LicObtainDate,refGrade1,refObtainDate1,refExpDate1,rosteredYN,ccInDate,ccVerified,ccVerifyBy,ccVerifyDate,ExpirationDateC',
  oldest:
    'Textbox332,CertificateName2,League1,Club1,ClubID1,IDNUM,AltID1,FirstName1,LastName1,DOB1,GenderCode1,email1,IDVerified1,IDVerifiedBY1,IDVerifiedDate1,RiskSubmitDate1,RiskStatus1,RiskExpireDate1,cardPrinted1,photoInDate1,licLevel1,licNum1,LicObtainDate1,ccInDate1,ccVerified1,ccVerifyBy1,ccVerifyDate1,ExpirationDateC1',
  2023: 'Textbox332,CertificateName,League,Club,ClubID,CORIRegDate1,IDNUM1,AltID,FirstName,LastName,DOB,GenderCode,email,IDVerified1,IDVerifiedBY1,IDVerifiedDate1,RiskSubmitDate,RiskStatus,RiskExpireDate,cardPrinted,photoInDate,licLevel,licNum,LicObtainDate,refGrade1,refObtainDate1,refExpDate1,Textbox80,Textbox81,Textbox82,ccInDate,ccVerified,ccVerifyBy,ccVerifyDate,ExpirationDateC',
  2024: 'Textbox333,Textbox80,Textbox81,Textbox82,CertificateName,League,Club,ClubSID,CORIRegDate1,IDNUM1,AltID,FirstName,LastName,DOB,GenderCode,email,IDVerified1,IDVerifiedBY1,IDVerifiedDate1,RiskSubmitDate,RiskStatus,RiskExpireDate,cardPrinted,photoInDate,licLevel,licNum,LicObtainDate,refGrade1,refObtainDate1,refExpDate1,rosteredYN,ccInDate,ccVerified,ccVerifyBy,ccVerifyDate,ExpirationDateC',
  licence:
    'Textbox7,Textbox80,Textbox9,Textbox17,Section,Area,Club_ID,Admin_ID,AdminID,AdminAltID,First_Name,Last_Name,DOB,Gender,Email,Address,City,PostalCode,LicenseLevel,Risk_Submit_Date',
  volunteers:
    'Program Name,Division Name,Team Name,Volunteer Role,Volunteer First Name,Volunteer Last Name,Volunteer Street Address,Volunteer Address Unit,Volunteer City,Volunteer State,Volunteer Postal Code,Volunteer Email Address,Volunteer Telephone,Volunteer Cellphone,Volunteer Other Phone,Association Volunteer ID',
  playmetrics:
    'volunteer_position,volunteer_email,volunteer_first_name,volunteer_last_name,volunteer_mobile_number,player_id,player_first_name,player_last_name,age_group,gender,package_id,package_name,package_acct_code,registered_on,subscription_id,subscription_status',
} as const;

export const US = (day?: string) => (day ? `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}` : '');

const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A CSV as AYSO writes it: byte-order mark, quotes only where needed. */
export function csv(header: string, rows: readonly (readonly string[])[], lineBreak = '\r\n'): Uint8Array {
  const lines = [header, ...rows.map((row) => row.map(quoted).join(','))];
  return Buffer.from(`\uFEFF${lines.join(lineBreak)}${lineBreak}`);
}

/** Rows under a header, from values by column name without its trailing digits. */
export function rowsUnder(header: string, values: readonly Readonly<Record<string, string>>[]): string[][] {
  const columns = header.split(',').map((name) => name.toLowerCase().replace(/\d+$/, ''));
  return values.map((value) => columns.map((column) => value[column] ?? ''));
}

export function credentialValues(person: InventedPerson, held: HeldCertificate): Record<string, string> {
  return {
    textbox: 'Membership Year: MY2024',
    certificatename: held.name,
    league: 'Section 1, Area D',
    club: 'Region 60',
    idnum: person.adminId,
    altid: '12345678',
    firstname: person.first,
    lastname: person.last,
    dob: US(person.birth),
    gendercode: 'F',
    email: person.email,
    riskstatus: person.risk,
    riskexpiredate: US(person.riskExpires),
    ccindate: US(held.uploaded),
    ccverified: held.verified ? 'Y' : 'N',
    ccverifydate: US(held.verifiedOn),
    expirationdatec: US(held.expires),
  };
}

export type CredentialLayout = 'oldest' | 2021 | 2023 | 2024 | 'newest';

export function credentialsCsv(
  people: readonly InventedPerson[],
  layout: CredentialLayout = 'newest',
): Uint8Array {
  const values = people.flatMap((person) =>
    person.certificates.map((held) => credentialValues(person, held)),
  );
  return csv(HEADERS[layout], rowsUnder(HEADERS[layout], values));
}

const PARTS = ['Uploaded', 'Verified', 'Verified By', 'Verified Date', 'Expire Date'];
const PERSON = ['Admin ID', 'Admin Alt ID', 'First Name', 'Last Name', 'DOB', 'Email', 'Photo Uploaded'];
const RISK = ['License\nObtained', 'Risk Status', 'Risk Expire Date'];

/** Dates as they stand mixed in real files: ISO, US, and Excel's numbers with and without a format. */
function mixedDay(day: string | undefined, turn: number): XlsxCell {
  if (!day) return undefined;
  const shapes = [day, US(day), { serial: excelSerial(day) }, excelSerial(day)];
  return shapes[turn % shapes.length];
}

/** @param banner groups on row 3 and their columns on row 4, below a banner; else the header on row 1. */
export function wideXlsx(people: readonly InventedPerson[], banner: boolean): Uint8Array {
  const names = [...new Set(people.flatMap((person) => person.certificates.map(({ name }) => name)))];
  const head = [...PERSON, ...RISK];
  const groups = [...head.map(() => ''), ...names.flatMap((name) => [name, '', '', '', ''])];
  const below = [...head, ...names.flatMap(() => PARTS)];
  const flat = [...head, ...names.flatMap((name) => PARTS.map((part) => `${name} ${part}`))];
  const rows = people.map((person, index) => {
    const { adminId, first, last, birth, email, risk, riskExpires } = person;
    const start: XlsxCell[] = [adminId, 12_345_678, first, last, mixedDay(birth, index), email, ''];
    const certificates = names.flatMap((name, column): XlsxCell[] => {
      const held = person.certificates.find((certificate) => certificate.name === name);
      const turn = index + column;
      const [uploaded, on, expires] = [held?.uploaded, held?.verifiedOn, held?.expires];
      const verified = held ? (held.verified ? 'Y' : 'N') : '';
      return [mixedDay(uploaded, turn), verified, '', mixedDay(on, turn + 1), mixedDay(expires, turn + 2)];
    });
    return [...start, '', risk, mixedDay(riskExpires, index), ...certificates];
  });
  return writeXlsx(banner ? [['Admin Credentials'], [], groups, below, ...rows] : [flat, ...rows]);
}

const volunteerValues = (person: InventedPerson, withId: boolean): Record<string, string> => ({
  'program name': 'Fall Core 2024',
  'division name': person.division,
  'team name': person.team,
  'volunteer role': person.role,
  'volunteer first name': person.first,
  'volunteer last name': person.last,
  'volunteer street address': '1 Nowhere Lane,\nUnit "B"',
  'volunteer email address': person.email,
  'volunteer cellphone': '555-0100',
  'association volunteer id': withId ? person.adminId : '',
});

export function volunteersCsv(people: readonly InventedPerson[], withId = false): Uint8Array {
  return csv(
    HEADERS.volunteers,
    rowsUnder(
      HEADERS.volunteers,
      people.map((person) => volunteerValues(person, withId)),
    ),
  );
}

export function volunteersXlsx(people: readonly InventedPerson[]): Uint8Array {
  const rows = rowsUnder(
    HEADERS.volunteers,
    people.map((person) => volunteerValues(person, true)),
  );
  return writeXlsx([['Volunteer Details'], HEADERS.volunteers.split(','), ...rows], true);
}

export function playmetricsCsv(people: readonly InventedPerson[]): Uint8Array {
  const values = people.map((person) => ({
    volunteer_position: person.role,
    volunteer_email: person.email.toUpperCase(),
    volunteer_first_name: person.first,
    volunteer_last_name: person.last,
    player_first_name: 'Childname',
    player_last_name: 'Childsurname',
    gender: 'Childgender',
    package_name: person.division,
  }));
  return csv(HEADERS.playmetrics, rowsUnder(HEADERS.playmetrics, values), '\n');
}

export interface Licence {
  readonly person: InventedPerson;
  readonly name: string;
  readonly obtained: string;
}

export function licenceCsv(licences: readonly Licence[]): Uint8Array {
  const values = licences.map(({ person, name, obtained }) => ({
    club_id: 'Invented Region',
    admin_id: '60',
    adminid: person.adminId,
    first_name: person.first,
    last_name: person.last,
    dob: US(person.birth),
    gender: 'M',
    email: person.email,
    address: '1 Nowhere Lane',
    licenselevel: name,
    risk_submit_date: US(obtained),
  }));
  return csv(HEADERS.licence, rowsUnder(HEADERS.licence, values));
}

export function licenceXlsx(licences: readonly Licence[]): Uint8Array {
  const header = ['Admin ID', 'Last Name', 'First Name', 'DOB', 'Email', 'Coaching License/Referee Grade'];
  const rows = licences.map(({ person, name, obtained }, index): XlsxCell[] => {
    const { adminId, last, first, birth, email } = person;
    return [adminId, last, first, US(birth), email, name, mixedDay(obtained, index)];
  });
  return writeXlsx([['Admin License Grade'], [...header, 'License/Grade Obtained'], ...rows]);
}

export function trainingXlsx(courses: readonly Licence[]): Uint8Array {
  const rows = courses.map(({ person, name, obtained }, index): XlsxCell[] => {
    const username = index % 2 === 0 ? `AYSO.${person.adminId}.learner` : `ayso.${person.adminId}.LEARNER`;
    return [username, person.last, person.first, name, mixedDay(obtained || undefined, index)];
  });
  const header = ['Username', 'Surname', 'Firstname', 'Course', 'Completion Date'];
  return writeXlsx([['AYSOU'], ['Training status'], [], ['Region 60'], header, ...rows]);
}
