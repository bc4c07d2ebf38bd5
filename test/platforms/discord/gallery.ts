import type { Block, Mark, Reply } from '../../../src/reply/reply.ts';
import { reply } from './harness.ts';

const marks: readonly Mark[] = [
  'done',
  'expiring',
  'expired',
  'pending',
  'missing',
  'unknown',
  'next',
  'info',
];
const repeat = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));
const names = [
  "O'Brien *Al*",
  'محمد علي',
  'יעל כהן',
  '王小明',
  'Zoë 🧑🏽‍🏫',
  '<@1234>',
  '@everyone',
  '[x](https://e.example)',
];

const step: readonly Block[] = [
  { type: 'heading', text: 'Safe Haven' },
  { type: 'text', text: 'About 60 minutes, online: https://example.org/courses_2025' },
  {
    type: 'checklist',
    items: [
      { mark: 'done', word: 'Done', label: 'Background check', detail: 'until 31 July 2026' },
      { mark: 'next', word: 'Next', label: 'Safe Haven' },
      { mark: 'missing', word: 'Missing', label: '10U Coach (pre-course *and* field session)' },
    ],
  },
  {
    type: 'fields',
    fields: [
      { label: 'Time', value: '60 minutes' },
      { label: 'Cost', value: 'none' },
    ],
  },
  { type: 'note', text: 'Source: Region 60, as of 1 August 2025' },
  { type: 'divider' },
  {
    type: 'actions',
    buttons: [
      { label: 'I have done it', action: '1/coach-steps/done/safe-haven', style: 'primary' },
      { label: 'Open the course', url: 'https://example.org/courses' },
    ],
  },
];

/** The replies every platform must be able to show. */
export const GALLERY: Readonly<Record<string, Reply>> = {
  step: reply(step),
  missing: reply([
    { type: 'heading', text: '10U: who lacks what' },
    { type: 'checklist', items: names.map((label) => ({ mark: 'missing', word: 'Missing', label })) },
    { type: 'code', text: 'Hi Alex,\n  please finish *Safe Haven*.' },
  ]),
  empty: reply([], { summary: 'Nothing to do.' }),
  blank: reply(
    [
      { type: 'text', text: '  \n ' },
      { type: 'fields', fields: [] },
      { type: 'checklist', items: [] },
      { type: 'actions', buttons: [] },
      { type: 'select', placeholder: 'Who?', action: '1/a/b', options: [] },
    ],
    { summary: 'Nothing.' },
  ),
  'forty steps': reply([
    {
      type: 'checklist',
      items: repeat(40, (n) => ({
        mark: marks[n % marks.length] ?? 'info',
        word: 'Word',
        label: `Step ${n} ${'with a long explanation '.repeat(12)}`,
        detail: `Detail ${n}`,
      })),
    },
  ]),
  'eighty blocks': reply(repeat(80, (n) => ({ type: 'text', text: `Block ${n}` }))),
  'one word of 9000 letters': reply([{ type: 'text', text: 'ä'.repeat(9000) }]),
  'code of 9000 letters': reply([{ type: 'code', text: repeat(900, (n) => `line_${n}*`).join('\n') }]),
  'every block long': reply([
    { type: 'heading', text: 'Heading '.repeat(700) },
    { type: 'note', text: 'Note '.repeat(1200) },
    { type: 'fields', fields: [{ label: 'Label '.repeat(800), value: 'Value '.repeat(800) }] },
    { type: 'image', png: new Uint8Array([1]), name: 'kart é.png', alt: 'Alt '.repeat(400) },
  ]),
  'thirty buttons': reply([
    {
      type: 'actions',
      buttons: repeat(30, (n) => ({ label: `Coach ${n}`, action: `1/coach-missing/ping/${n}` })),
    },
  ]),
  'sixty options, some long': reply([
    {
      type: 'select',
      placeholder: 'Which of the coaches? '.repeat(10),
      action: '1/a/b',
      options: repeat(60, (n) => ({
        label: n % 7 === 0 ? `Coach ${n} ${'long '.repeat(30)}` : `Coach ${n}`,
        value: `c${n}`,
        description: n % 5 === 0 ? 'described '.repeat(15) : '',
      })),
    },
  ]),
  'twelve files of one name': reply(
    repeat(12, (n) => ({
      type: 'file',
      name: 'list.csv',
      content: new Uint8Array(n + 1),
      mediaType: 'text/csv',
    })),
  ),
  'links that are no links': reply([
    {
      type: 'actions',
      buttons: [
        { label: 'Mail', url: 'mailto:coach@example.org' },
        { label: 'Long', url: `https://example.org/${'x'.repeat(600)}` },
      ],
    },
  ]),
};
