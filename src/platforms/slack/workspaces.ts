import { type Access, type Connection, ONLY } from './connection.ts';
import { describe, NOT_INSTALLED, slackReason } from './errors.ts';
import type { SlackLogger } from './log.ts';
import type { Send } from './send.ts';
import type { Workspace } from './workspace.ts';

export interface Workspaces {
  /** What serves a workspace, with all that it remembers; made anew when the token is another one. */
  get(access: Access): Workspace;
  /** `Platform.send`; a workspace without the app is unreachable. */
  readonly send: Send;
  /** Forgets a workspace and deletes its installation, unless Slack still takes its token. */
  removed(workspace: string): Promise<void>;
  /** What is wrong with the only token; undefined: nothing, or every workspace has its own. */
  trouble(): string | undefined;
}

/** Workspaces that are remembered; the one that was quiet longest goes first. */
const MOST = 500;

/** Slack's words for a token that an uninstalled app had. */
const REVOKED = ['token_revoked', 'account_inactive'];

/** @param create makes what serves a workspace */
export function createWorkspaces(
  connection: Connection,
  create: (access: Access) => Workspace,
  logger: SlackLogger,
): Workspaces {
  const known = new Map<string, { readonly token: string; readonly workspace: Workspace }>();

  function get(access: Access): Workspace {
    const { workspace: id, token } = access;
    const found = known.get(id);
    const workspace = found?.token === token ? found.workspace : create(access);
    known.delete(id);
    known.set(id, { token, workspace });
    for (const quietest of known.keys()) {
      if (known.size <= MOST) break;
      known.delete(quietest);
    }
    return workspace;
  }

  /** Why Slack does not take a token; undefined: it does. */
  async function refusal(token: string): Promise<unknown> {
    try {
      await connection.clientFor(token).auth.test();
      return undefined;
    } catch (error) {
      return error;
    }
  }

  async function forget(id: string): Promise<void> {
    known.delete(id);
    await connection.remove(id);
    logger.info({ workspace: id }, 'a workspace took the app away; its token is deleted');
  }

  /** The event may have come while nobody listened: then the first message finds the token revoked. */
  async function isRemoved(error: unknown, { workspace, token }: Access): Promise<boolean> {
    if (workspace === ONLY || !REVOKED.includes(slackReason(error) ?? '')) return false;
    if (!REVOKED.includes(slackReason(await refusal(token)) ?? '')) return false;
    await forget(workspace);
    return true;
  }

  return {
    get,
    trouble: () => known.get(ONLY)?.workspace.api.trouble(),
    send: async (to, reply, key) => {
      const access = await connection.access(to.workspace);
      if (!access) return { status: 'unreachable', reason: NOT_INSTALLED };
      try {
        return await get(access).send(to, reply, key);
      } catch (error) {
        if (!(await isRemoved(error, access))) throw error;
        return { status: 'unreachable', reason: NOT_INSTALLED };
      }
    },
    removed: async (id) => {
      const access = await connection.access(id).catch((error) => {
        logger.warn({ workspace: id, reason: describe(error) }, 'an installation cannot be read');
        return undefined;
      });
      // Events may come late and in any order, so also after the app was installed anew.
      if (access && (await refusal(access.token)) === undefined)
        logger.info({ workspace: id }, 'the app was installed anew; the installation stays');
      else await forget(id);
    },
  };
}
