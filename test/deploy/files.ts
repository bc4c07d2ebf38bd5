import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';

/** The top folder. */
export const TOP = join(import.meta.dirname, '..', '..');

/** A file as text, by its path from the top folder. */
export const read = (path: string): string => readFileSync(join(TOP, path), 'utf8');

/** Every document of a YAML file; throws on anything that is not sound YAML. */
export function readYaml(path: string): unknown[] {
  return parseAllDocuments(read(path), { merge: true }).map((document) => {
    if (document.errors.length > 0) throw new Error(`${path}: ${document.errors.join('; ')}`);
    return document.toJS();
  });
}

/** Names of settings that src/config.ts reads. */
export function knownSettings(): Set<string> {
  return new Set([...read('src/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name = '']) => name));
}

export interface Instruction {
  readonly name: string;
  readonly text: string;
}

/** A Dockerfile's instructions, in stages. */
export function readDockerfile(path: string): Instruction[][] {
  const stages: Instruction[][] = [];
  const whole = read(path).replaceAll(/\\\n/g, ' ').replaceAll(/^#.*$/gm, '');
  for (const line of whole.split('\n').filter((text) => text.trim() !== '')) {
    const [, name = '', text = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    if (name === 'FROM') stages.push([]);
    stages.at(-1)?.push({ name, text: text.trim() });
  }
  return stages;
}

/** The command in JSON form of an instruction, such as ENTRYPOINT; HEALTHCHECK's stands after CMD. */
export function commandOf(stage: readonly Instruction[], name: string): string[] {
  const text = stage.find((instruction) => instruction.name === name)?.text ?? '';
  return z.array(z.string()).parse(JSON.parse(text.slice(text.indexOf('['))));
}

const Versions = z.record(z.string(), z.string()).optional();

/** What is read of package-lock.json. */
export const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
      dependencies: Versions,
      optionalDependencies: Versions,
    }),
  ),
});

/** Everything that `npm ci --omit=dev` installs, by its folder. */
export function productionPackages() {
  const { packages } = Lock.parse(JSON.parse(read('package-lock.json')));
  return Object.entries(packages).filter(([folder, { dev }]) => folder !== '' && !dev);
}
