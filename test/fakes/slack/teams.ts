import { asString, type Json } from './check.ts';
import type { State } from './state.ts';

export interface Team {
  readonly id: string;
  readonly name: string;
  /** The bot's account there. */
  readonly bot: string;
  readonly botId: string;
}

/** Two workspaces that know nothing of each other. */
export const TEAMS = {
  first: { id: 'T0LEAGUE', name: 'Example League', bot: 'U0BOT', botId: 'B0BOT' },
  second: {
    id: 'T0SECOND',
    name: 'Second League',
    bot: 'U0BOT2',
    botId: 'B0BOT2',
    coach: 'U0ELENA',
    channel: 'C0SECOND',
  },
} as const;

/** What "Basic Information" of the app shows. */
export const CLIENT = { id: '1234.5678', secret: 'client-secret' } as const;

/** Slack's side of an installation: consent, code, token. */
export function createTeams(firstToken: string) {
  const tokens = new Map<string, Team>([[firstToken, TEAMS.first]]);
  const revoked = new Set<string>();
  const codes = new Map<string, { team: Team; scope: string }>();
  let count = 0;

  function exchange({ client_id, client_secret, code }: Json) {
    if (client_id !== CLIENT.id || client_secret !== CLIENT.secret)
      return { ok: false, error: 'bad_client_secret' };
    const granted = codes.get(asString(code));
    // A code is good once.
    codes.delete(asString(code));
    if (!granted) return { ok: false, error: 'invalid_code' };
    count += 1;
    const { team, scope } = granted;
    const access_token = `xoxb-${team.id}-${count}-secret`;
    tokens.set(access_token, team);
    return {
      ok: true,
      access_token,
      token_type: 'bot',
      scope,
      bot_user_id: team.bot,
      app_id: 'A0TOUCH',
      team: { id: team.id, name: team.name },
      enterprise: null,
      authed_user: { id: 'U0INSTALLER' },
      is_enterprise_install: false,
    };
  }

  return {
    tokens,
    exchange,
    ofToken: (token: string) => tokens.get(token),
    wasRevoked: (token: string) => revoked.has(token),
    revoke: ({ id }: Team) => {
      for (const [token, team] of tokens)
        if (team.id === id) {
          tokens.delete(token);
          revoked.add(token);
        }
    },
    /** Someone clicks "Allow" on Slack's page. @returns what their browser takes back to the bot */
    allow: (authorizeUrl: string, team: Team): URLSearchParams => {
      const { origin, pathname, searchParams } = new URL(authorizeUrl);
      if (`${origin}${pathname}` !== 'https://slack.com/oauth/v2/authorize')
        throw new Error(`not Slack's page: ${authorizeUrl}`);
      if (searchParams.get('client_id') !== CLIENT.id) throw new Error('invalid_client_id');
      const code = `code-${codes.size}-${count}-${team.id}`;
      codes.set(code, { team, scope: searchParams.get('scope') ?? '' });
      return new URLSearchParams({ code, state: searchParams.get('state') ?? '' });
    },
  };
}

/** The workspace of a person. */
export function teamOf({ users }: State, user: string): Team {
  return users.get(user)?.team === TEAMS.second.id ? TEAMS.second : TEAMS.first;
}

/** `auth.test`. */
export function whoIs({ id, name, bot, botId }: Team) {
  return { user_id: bot, user: 'touchline', bot_id: botId, team_id: id, team: name };
}

/** A token that reaches for another workspace's channel or person; Slack would not even know them. */
export function foreign(state: State, team: string, body: Json): readonly string[] {
  const people = ['user', 'users', 'user_id'].map((key) => asString(body[key]));
  const channel = asString(body.channel ?? body.channel_id);
  if (channel.startsWith('D')) people.push(`U${channel.slice(1)}`);
  const isOther = people.some((id) => state.users.has(id) && teamOf(state, id).id !== team);
  const home = channel === TEAMS.second.channel ? TEAMS.second.id : TEAMS.first.id;
  const isElsewhere = channel.startsWith('C') && home !== team;
  return isOther || isElsewhere ? [`the token of ${team} reached for ${channel || people.join()}`] : [];
}

/** The events of a removal, but for their ids. */
export function removalOf({ id, bot }: Team): readonly Json[] {
  const events = [{ type: 'tokens_revoked', tokens: { bot: [bot] } }, { type: 'app_uninstalled' }];
  return events.map((event) => ({ type: 'event_callback', team_id: id, event }));
}
