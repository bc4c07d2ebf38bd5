import type { SettingsRepository, WorkspaceSettings } from '../bot/settings.ts';
import type { Rulebook, Rulebooks } from '../requirements/index.ts';

/** A workspace that serves a region. */
export interface Place {
  readonly platform: string;
  readonly workspace: string;
  readonly settings: WorkspaceSettings;
}

/** A region to be swept. */
export interface SweepRegion {
  readonly rulebook: Rulebook;
  /** IANA name: what the first of its workspaces has set, else the region's own. */
  readonly zone: string;
  /** Numbers of the policy that its workspaces have set; of several the first workspace's. Checked by `policyOf`. */
  readonly overrides: Readonly<Record<string, unknown>>;
  /** In the order of platform and workspace. */
  readonly places: readonly Place[];
}

/** Every region there are rules for. */
export interface Regions {
  all(): AsyncIterable<SweepRegion>;
  /** @param id rulebook id; undefined: there are no rules for it */
  one(id: string): Promise<SweepRegion | undefined>;
}

function serves({ region, channelRegions }: WorkspaceSettings, id: string, defaultRegion: string): boolean {
  return (region ?? defaultRegion) === id || Object.values(channelRegions).includes(id);
}

/** The region a channel of this workspace belongs to. */
export function regionOfChannel(
  { region, channelRegions }: WorkspaceSettings,
  channel: string,
  defaultRegion: string,
): string {
  return channelRegions[channel] ?? region ?? defaultRegion;
}

function sweepRegion(rulebook: Rulebook, places: readonly Place[]): SweepRegion {
  const zone = places.find(({ settings }) => settings.timezone !== undefined)?.settings.timezone;
  return {
    rulebook,
    places,
    zone: zone ?? rulebook.region.timezone,
    overrides: Object.assign({}, ...places.map(({ settings }) => settings.policy).toReversed()),
  };
}

/**
 * Regions out of the rulebooks and what admins have set up.
 * @param defaultRegion rulebook id of workspaces that have chosen none
 */
export function createRegions(
  rulebooks: Rulebooks,
  settings: Pick<SettingsRepository, 'all'>,
  defaultRegion: string,
): Regions {
  async function places(): Promise<Place[]> {
    const found: Place[] = [];
    for await (const place of settings.all()) found.push(place);
    return found;
  }
  const of = (rulebook: Rulebook, all: readonly Place[]) =>
    sweepRegion(
      rulebook,
      all.filter((place) => serves(place.settings, rulebook.id, defaultRegion)),
    );
  return {
    async *all() {
      const all = await places();
      for (const rulebook of rulebooks.values()) yield of(rulebook, all);
    },
    async one(id) {
      const rulebook = rulebooks.get(id);
      return rulebook && of(rulebook, await places());
    },
  };
}
