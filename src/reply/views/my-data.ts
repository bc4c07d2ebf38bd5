import type { Locale } from '../../locales/en.ts';
import { encodeAction } from '../action.ts';
import type { Block, Reply } from '../reply.ts';
import { reply } from '../simple.ts';

/** Everything that is kept about a person. */
export interface MyDataView {
  readonly name: string;
  readonly platform: string;
  /** Words for what an admin has made of them; empty: nothing. */
  readonly roles: readonly string[];
  /** What they gave, by kind. */
  readonly kept: readonly { readonly kind: string; readonly data: unknown }[];
  /** What the records of a region say of them, in words, and in full. */
  readonly records: readonly {
    readonly region: string;
    readonly blocks: readonly Block[];
    readonly data: unknown;
  }[];
  readonly locale: Locale;
}

const size = (data: unknown) =>
  Array.isArray(data)
    ? data.length
    : typeof data === 'object' && data !== null
      ? Object.keys(data).length
      : 1;

/** What is kept at a glance, and all of it as a file. */
export function myData({ name, platform, roles, kept, records, locale }: MyDataView): Reply {
  const { roster } = locale;
  const full = {
    account: { name, platform },
    roles,
    ...Object.fromEntries(kept.map(({ kind, data }) => [kind, data])),
    records: Object.fromEntries(records.map(({ region, data }) => [region, data])),
  };
  const isEmpty = kept.length + records.length + roles.length === 0;
  return reply(roster.myDataSummary, [
    { type: 'heading', text: roster.myDataHeading },
    { type: 'text', text: roster.myDataAccount(name, platform) },
    isEmpty ? { type: 'text', text: roster.myDataNothing } : undefined,
    {
      type: 'fields',
      fields: [
        ...kept.map(({ kind, data }) => ({
          label: roster.keptKinds[kind] ?? kind,
          value: roster.entries(size(data)),
        })),
        ...roles.map((value) => ({ label: roster.keptKinds.roles ?? '', value })),
      ],
    },
    ...records.flatMap(({ region, blocks }): Block[] => [
      { type: 'text', text: roster.myDataRecord(region) },
      ...blocks,
    ]),
    { type: 'note', text: roster.myDataFile },
    {
      type: 'file',
      content: Buffer.from(`${JSON.stringify(full, undefined, 2)}\n`),
      name: 'my-data.json',
      mediaType: 'application/json',
    },
    {
      type: 'actions',
      buttons: [
        {
          label: roster.myDataForget,
          action: encodeAction({ command: 'coach-forget', name: 'ask', args: [] }),
          style: 'danger',
        },
      ],
    },
  ]);
}
