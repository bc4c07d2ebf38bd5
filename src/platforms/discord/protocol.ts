/**
 * Numbers of Discord's protocol. They stand here as numbers, and discord.js's enums are used as types only,
 * so that loading this folder does not load discord.js (half a second) for people who do not use Discord.
 */
export const COMPONENT = {
  row: 1,
  button: 2,
  select: 3,
  textInput: 4,
  text: 10,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
  upload: 19,
} as const;

/** Button styles. */
export const STYLE = { primary: 1, secondary: 2, danger: 4, link: 5 } as const;

/** Message flags. */
export const FLAG = { ephemeral: 64, componentsV2: 32768 } as const;

/** Kinds of responses to an interaction. */
export const RESPONSE = {
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;

/** The error codes of Discord that mean something to us. */
export const CODE = {
  unknownChannel: 10003,
  unknownMessage: 10008,
  unknownUser: 10013,
  unknownWebhook: 10015,
  /** The interaction was not acknowledged within three seconds, or is older. */
  unknownInteraction: 10062,
  alreadyAcknowledged: 40060,
  missingAccess: 50001,
  directMessagesClosed: 50007,
  missingPermissions: 50013,
  /** The token of an interaction ends after 15 minutes. */
  tokenEnded: 50027,
  noSharedServer: 50278,
} as const;

/** Codes after which writing to this address again is of no use. */
export const UNREACHABLE: readonly number[] = [
  CODE.unknownChannel,
  CODE.unknownUser,
  CODE.missingAccess,
  CODE.directMessagesClosed,
  CODE.missingPermissions,
  CODE.noSharedServer,
];
