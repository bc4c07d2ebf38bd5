/** Permissions that posting a reminder needs, by the names Discord shows; the last one finds what was posted before. */
const NEEDED = {
  'View Channel': 1n << 10n,
  'Send Messages': 1n << 11n,
  'Attach Files': 1n << 15n,
  'Read Message History': 1n << 16n,
} as const;

const ADMINISTRATOR = 1n << 3n;

/** What a channel changes of a role's or member's permissions, as Discord writes it. */
export interface Overwrite {
  /** Of a role or a member; the server's own id stands for everyone. */
  readonly id: string;
  /** Bits, as a decimal number. */
  readonly allow: string;
  readonly deny: string;
}

export interface Membership {
  readonly server: string;
  /** Bits of all roles together, as `/users/@me/guilds` gives them. */
  readonly permissions: string;
  readonly member: string;
  readonly roles: readonly string[];
}

/** @returns the names of needed permissions that a member lacks in a channel, by Discord's order of overwrites. */
export function lackingIn(overwrites: readonly Overwrite[], member: Membership): string[] {
  let held = BigInt(member.permissions);
  if ((held & ADMINISTRATOR) !== 0n) return [];
  for (const ids of [[member.server], member.roles, [member.member]]) {
    const mine = overwrites.filter(({ id }) => ids.includes(id));
    const bits = (pick: 'allow' | 'deny') => mine.reduce((sum, one) => sum | BigInt(one[pick]), 0n);
    held = (held & ~bits('deny')) | bits('allow');
  }
  return Object.entries(NEEDED)
    .filter(([, bit]) => (held & bit) === 0n)
    .map(([name]) => name);
}
