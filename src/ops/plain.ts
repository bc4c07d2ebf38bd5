import type { Instruments } from './instruments.ts';

/** For a bot with one person before it: nothing is measured. @param fresh a short random text */
export function withoutInstruments(fresh: () => string): Instruments {
  return {
    store: (store) => store,
    commands: (commands) => commands,
    questions: (questions) => questions,
    imports: (imports) => imports,
    platform: (platform) => platform,
    bot: (core) => core,
    reference: fresh,
    failed: () => undefined,
  };
}
