import type { RulebookFile } from './schema/rulebook-file.ts';

/** Where a value is stated, ready to be shown. */
export interface Source {
  /** Title of the page, e.g. "Region 60 coach page". */
  readonly page: string;
  readonly section: string;
  readonly asOf: string;
  /** The region whose page states it, when it is not the asking region's own: say so beside the value. */
  readonly statedBy?: string;
}

/** @param ref `page § section` as the rulebook schema checks it; the page exists (checked when loading) */
export function resolveSource(ref: string, file: RulebookFile, ownRegion: string): Source {
  const [place = '', asOf] = ref.split(' @ ');
  const [pageId = '', section = ''] = place.split(' § ');
  const page = file.pages[pageId];
  const statedBy = page?.region ?? file.id;
  return {
    page: page?.title ?? pageId,
    section,
    asOf: asOf ?? page?.asOf ?? '',
    ...(statedBy === ownRegion || statedBy === 'ayso' ? {} : { statedBy }),
  };
}
