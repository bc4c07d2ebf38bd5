import { type FakeMessage, type Json, snowflake } from './world.ts';

/** One interaction from the person's side: what they did and everything they saw of it. */
export interface Exchange {
  readonly id: string;
  readonly token: string;
  readonly person: string;
  readonly channel: string;
  readonly begun: number;
  /** The message that held the button. */
  readonly holder?: FakeMessage;
  /** Milliseconds from the event to its first response; undefined: none came. */
  acknowledgedAfter?: number;
  /** Kind of the first response. */
  response?: number;
  /** A deferral nobody has answered yet ("is thinking"). */
  open: boolean;
  ephemeral: boolean;
  original?: FakeMessage;
  readonly followUps: FakeMessage[];
  choices?: readonly Json[];
  modal?: Json;
  /** Set: the token has ended. */
  ended: boolean;
  /** What the person sees as its answer now, oldest first. */
  answers(): FakeMessage[];
}

/** An interaction as it begins. */
export function createExchange(person: string, channel: string, holder?: FakeMessage): Exchange {
  const exchange: Exchange = {
    id: snowflake(),
    token: `token-${snowflake()}`,
    person,
    channel,
    begun: Date.now(),
    ...(holder ? { holder } : {}),
    open: false,
    ephemeral: false,
    followUps: [],
    ended: false,
    answers() {
      const { original, open, followUps } = exchange;
      return [...(original && !open ? [original] : []), ...followUps];
    },
  };
  return exchange;
}

/** What a person reads in messages, texts under one another. */
export function textOf(...messages: readonly (FakeMessage | undefined)[]): string {
  return messages
    .flatMap((message) => all(message?.components ?? []))
    .flatMap(({ type, content }) => (type === 10 ? [String(content)] : []))
    .join('\n');
}

/** The custom ids of the controls that stand in messages, by their label or placeholder. */
export function controlsOf(...messages: readonly (FakeMessage | undefined)[]): Map<string, string> {
  const controls = messages
    .flatMap((message) => all(message?.components ?? []))
    .filter((one) => 'custom_id' in one);
  return new Map(
    controls.map((control) => [String(control.label ?? control.placeholder), String(control.custom_id)]),
  );
}

/** Every component, nested ones too. */
export function all(components: readonly Json[]): Json[] {
  return components.flatMap((component) => {
    const inside = [component.components, component.component, component.accessory].flat();
    return [component, ...all(inside.filter((one): one is Json => typeof one === 'object' && one !== null))];
  });
}
