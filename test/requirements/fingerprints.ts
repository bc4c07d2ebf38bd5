import { createHash } from 'node:crypto';

const RUN = 8;

function words(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[’']/g, '')
      .match(/[a-z0-9]+/g) ?? []
  );
}

/** Every run of eight words, as text. */
export function runs(text: string): string[] {
  const all = words(text);
  return all.slice(RUN - 1).map((_, i) => all.slice(i, i + RUN).join(' '));
}

/** A short hash of a run: the pages' own sentences are not kept in this repository, only these. */
export function fingerprint(run: string): string {
  return createHash('sha256').update(run).digest('base64url').slice(0, 8);
}
