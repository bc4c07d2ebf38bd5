import { z } from 'zod';
import { RulebookFile } from './rulebook-file.ts';

/**
 * The rulebook schema as JSON Schema, for editors (completion and checks while typing) and for people who write a
 * rulebook. It describes what is written in the YAML; ids that name nothing are found by `touchline doctor` only.
 * @returns the text of rulebook.schema.json, ending in a line break
 */
export function rulebookJsonSchema(): string {
  const schema = z.toJSONSchema(RulebookFile, { io: 'input', reused: 'ref' });
  const title = 'Rulebook of an AYSO region';
  return `${JSON.stringify({ title, ...schema }, undefined, 2)}\n`;
}
