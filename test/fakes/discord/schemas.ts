import * as spec from 'discord-api-spec/zod';
import { type $ZodType, safeParse } from 'zod/v4/core';
import { commandFaults, messageFaults, modalFaults } from './rules.ts';
import { ApiError, type Json } from './world.ts';

/** Checks bodies as Discord does: against its own published schemas, and the rules those lack. */
export interface Checker {
  /** Everything refused so far; a test ends with none. */
  readonly violations: string[];
  /** @throws ApiError 50035 */
  message(kind: 'create' | 'webhook' | 'edit', body: Json, files: readonly string[]): void;
  callback(body: Json, files: readonly string[]): void;
  commands(body: unknown): void;
  direct(body: Json): void;
}

const CALLBACKS: Readonly<Record<number, $ZodType>> = {
  4: spec.CreateMessageInteractionCallbackRequestSchema,
  5: spec.CreateMessageInteractionCallbackRequestSchema,
  6: spec.UpdateMessageInteractionCallbackRequestSchema,
  7: spec.UpdateMessageInteractionCallbackRequestSchema,
  8: spec.ApplicationCommandAutocompleteCallbackRequestSchema,
  9: spec.ModalInteractionCallbackRequestSchema,
};

const MESSAGES = {
  create: spec.MessageCreateRequestSchema,
  webhook: spec.IncomingWebhookRequestPartialSchema,
  edit: spec.IncomingWebhookUpdateRequestPartialSchema,
};

function schemaFaults(schema: $ZodType | undefined, value: unknown): string[] {
  if (!schema) return ['no such kind'];
  const { error } = safeParse(schema, value);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** Empty of violations. */
export function createChecker(): Checker {
  const violations: string[] = [];
  const refuse = (faults: readonly string[]) => {
    if (faults.length === 0) return;
    violations.push(...faults);
    throw new ApiError(400, 50035, `Invalid Form Body: ${faults.join('; ')}`);
  };
  return {
    violations,
    message(kind, body, files) {
      refuse([...schemaFaults(MESSAGES[kind], body), ...messageFaults(body, files)]);
    },
    callback(body, files) {
      const type = Number(body.type);
      const data = (body.data ?? {}) as Json;
      const rules = type === 9 ? modalFaults(data) : [4, 7].includes(type) ? messageFaults(data, files) : [];
      refuse([...schemaFaults(CALLBACKS[type], body), ...rules]);
    },
    commands(body) {
      const list = body as Json[];
      // The schema says number where Discord's documentation, and Discord, say string.
      const numbered = list.map((command) => ({
        ...command,
        default_member_permissions:
          command.default_member_permissions == null ? null : Number(command.default_member_permissions),
      }));
      const faults = numbered.flatMap((one) => schemaFaults(spec.ApplicationCommandCreateRequestSchema, one));
      refuse([...faults, ...commandFaults(list)]);
    },
    direct(body) {
      refuse(schemaFaults(spec.CreatePrivateChannelRequestSchema, body));
    },
  };
}
