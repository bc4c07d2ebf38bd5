import { expect, it } from 'vitest';
import { meaningOf } from '../../../src/coaches/reports/certificates.ts';

it.each([
  ['AYSOs Safe Haven', 'safe-haven'],
  ["AYSO's Safe Haven", 'safe-haven'],
  ['Safe Haven Coach', 'safe-haven'],
  ['Safe Haven Update', 'safe-haven'],
  ['Refugio Seguro de AYSO', 'safe-haven'],
  ['Webinar-AYSOs Safe Haven', 'safe-haven'],
  ['Concussion Awareness', 'concussion'],
  ['CDC Concussion Awareness Training', 'concussion'],
  ['Z-Online CDC Online Concussion Awareness Training', 'concussion'],
  ['NFHS Sudden Cardiac Arrest Training', 'sudden-cardiac-arrest'],
  ['Z- Online Sudden Cardiac Arrest Training', 'sudden-cardiac-arrest'],
  ['SafeSport', 'safesport'],
  ['SafeSport Trained - U.S. Soccer Federation', 'safesport'],
  ['CA Mandated Fingerprinting', 'live-scan'],
  ['Fingerprinting California Only', 'live-scan'],
  ['Regional Referee', 'regional-referee'],
  ['Intermediate Referee', 'regional-referee'],
  ['Advanced Referee', 'regional-referee'],
  ['National 2 Referee', 'regional-referee'],
  ['Playground/Schoolyard Activity Leader', 'schoolyard-coach'],
  ['Activity Leader', 'schoolyard-coach'],
  ['U-6 Coach', '6u-coach'],
  ['8U Coach', '8u-coach'],
  ['10u coach', '10u-coach'],
  ['12U Coach - Cross Certification', '12u-coach'],
  ['Intermediate (14U) Coach', 'intermediate-coach'],
  ['Intermediate Coach - Cross Certification', 'intermediate-coach'],
  ['Advanced (19U) Coach', 'advanced-coach'],
  ['National Coach', 'national-coach'],
] as const)('%s is %s and nothing else', (name, id) => {
  expect(meaningOf(name)).toEqual({ kind: 'held', certifications: [id] });
});

it('gives Safe Haven too with a combined referee certificate', () => {
  const both = { kind: 'held', certifications: ['regional-referee', 'safe-haven'] };
  expect(meaningOf('Regional Referee & Safe Haven Referee')).toEqual(both);
});

it.each([
  '12U Coach Pre Course',
  'Intermediate Coach Pre-Course',
  'Advanced Coach Field Session Only',
  '10U Coach Companion Course',
  'Regional Referee Course',
  'Regional Referee Without Safe Haven',
  '8U Official',
  'U-8 Official & Safe Haven Referee',
  'Assistant Referee',
  'Assistant Referee & Safe Haven Referee',
])('does not count %s, which is only a part or a lower grade', (name) => {
  expect(meaningOf(name)).toEqual({ kind: 'part' });
});

it.each(['', 'CEUs eCompleted', 'Instructor Completed', 'Management Training'])(
  'passes over "%s"',
  (name) => {
    expect(meaningOf(name)).toEqual({ kind: 'ignored' });
  },
);

it.each([
  'Goalkeeping Basics',
  '10U Coach Instructor',
  'Regional Referee Instructor',
  'Safe Haven Instructor',
  '16U Coach',
])('does not guess what %s is', (name) => {
  expect(meaningOf(name)).toEqual({ kind: 'unknown' });
});
