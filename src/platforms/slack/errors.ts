import { createHash } from 'node:crypto';

/** Bolt's web client marks its errors with a `code`; they are told apart by it, without loading the library. */
function property(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
}

/** A `response_url` did not take a message. */
export class RespondError extends Error {
  override name = 'RespondError';
  readonly status: number;
  readonly retryAfter: number | undefined;
  constructor(status: number, reason: string, retryAfter?: number) {
    super(`response_url answered ${status} ${reason}`);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** Slack's own word, such as `channel_not_found`; undefined when Slack did not answer with one. */
export function slackReason(error: unknown): string | undefined {
  if (property(error, 'code') !== 'slack_webapi_platform_error') return undefined;
  const reason = property(property(error, 'data'), 'error');
  return typeof reason === 'string' ? reason : undefined;
}

/** The scope that is missing, with the error `missing_scope`. */
export function neededScope(error: unknown): string | undefined {
  const needed = property(property(error, 'data'), 'needed');
  return typeof needed === 'string' ? needed : undefined;
}

/** Seconds to wait, when Slack refused for too many calls; the call then certainly did nothing. */
export function retryAfter(error: unknown): number | undefined {
  const seconds = property(error, 'retryAfter');
  return typeof seconds === 'number' ? seconds : undefined;
}

const OWN_FAULTS = [
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
];

/** Slack failed or gave no answer: the call may or may not have done its work. */
export function isUnknownOutcome(error: unknown): boolean {
  const reason = slackReason(error);
  if (reason !== undefined) return OWN_FAULTS.includes(reason);
  if (error instanceof RespondError) return error.status >= 500;
  const code = property(error, 'code');
  if (code === 'slack_webapi_http_error') return Number(property(error, 'statusCode')) >= 500;
  return (
    code === 'slack_webapi_request_error' ||
    error instanceof TypeError ||
    property(error, 'name') === 'TimeoutError'
  );
}

const AUTH_REASONS = [
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'account_inactive',
  'org_login_required',
  'team_access_not_granted',
];

/** Slack does not take the token (any more). */
export function isAuthReason(reason: string): boolean {
  return AUTH_REASONS.includes(reason);
}

/** Why a workspace without the app cannot be written to. */
export const NOT_INSTALLED =
  "the app is not installed in that workspace; an admin can add it at /slack/install of the bot's address";

const UNREACHABLE: Readonly<Record<string, string>> = {
  channel_not_found: 'Slack has no such channel, or the bot cannot see it',
  is_archived: 'the channel is archived',
  not_in_channel: 'the bot is not in the channel; invite it there with /invite',
  restricted_action: 'the workspace does not let the bot post there',
  restricted_action_read_only_channel: 'only admins may post in that channel',
  user_not_found: 'Slack has no such person',
  users_not_found: 'Slack has no such person',
  user_disabled: 'the account is deactivated',
  user_is_bot: 'the account is a bot',
  is_inactive: 'the account is deactivated',
  account_inactive: 'the account is deactivated',
  cannot_dm_bot: 'the account is a bot, which takes no direct messages',
  user_not_visible: 'the bot may not see that person',
  messages_tab_disabled: 'direct messages to the bot are turned off in its settings',
  invalid_user_combination: 'Slack allows no conversation with that person',
};

/** Why a message can never arrive; undefined when trying again may help. */
export function unreachableReason(error: unknown): string | undefined {
  const reason = slackReason(error);
  return reason === undefined ? undefined : UNREACHABLE[reason];
}

/** A short text for logs and health: Slack's word, or the error's own message. */
export function describe(error: unknown): string {
  return slackReason(error) ?? (error instanceof Error ? error.message : String(error));
}

/** Bolt wraps what a store rejects with; this is what was rejected with at first. */
export function rootOf(error: unknown): unknown {
  const original = property(error, 'original');
  return original === undefined ? error : rootOf(original);
}

/** A short reference that the person can pass on and the operator finds in the log. */
export function referenceOf(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 8);
}
