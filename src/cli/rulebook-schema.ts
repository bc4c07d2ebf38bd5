import { rulebookJsonSchema } from '../requirements/schema/json-schema.ts';

/** `touchline rulebook-schema`: prints src/requirements/rulebook.schema.json. */
export async function rulebookSchema(): Promise<number> {
  process.stdout.write(rulebookJsonSchema());
  return 0;
}
