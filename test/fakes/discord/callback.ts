import type { Exchange } from './exchange.ts';
import { fill, makeMessage } from './messages.ts';
import type { Office, Request } from './routes.ts';
import { ApiError, type Json } from './world.ts';

/** Discord waits so long for the first response. */
const PATIENCE = 3000;

/** The first response to an interaction. @throws ApiError 10062 when it is late, 40060 when there was one. */
export function respond(office: Office, { body, files }: Request, token: string): undefined {
  const exchange = office.exchanges.get(token);
  const after = Date.now() - (exchange?.begun ?? 0);
  if (!exchange || exchange.ended || (exchange.response === undefined && after > PATIENCE)) {
    throw new ApiError(404, 10062, 'Unknown interaction');
  }
  if (exchange.response !== undefined) {
    throw new ApiError(400, 40060, 'Interaction has already been acknowledged.');
  }
  office.checker.callback(
    body,
    files.map(({ name }) => name),
  );
  exchange.response = Number(body.type);
  exchange.acknowledgedAfter = after;
  take(office, exchange, (body.data ?? {}) as Json, files);
}

function take({ world }: Office, exchange: Exchange, data: Json, files: Request['files']): void {
  const flags = Number(data.flags ?? 0);
  exchange.ephemeral = (flags & 64) !== 0;
  switch (exchange.response) {
    case 4:
    case 5:
      exchange.original = makeMessage(world, exchange.channel, world.self, data, files);
      exchange.open = exchange.response === 5;
      if (exchange.response === 4 && !exchange.ephemeral) {
        world.channel(exchange.channel).messages.push(exchange.original);
      }
      break;
    case 6:
    case 7:
      if (exchange.holder) exchange.original = exchange.holder;
      if (exchange.response === 7 && exchange.holder) fill(world, exchange.holder, data, files);
      break;
    case 8:
      exchange.choices = data.choices as Json[];
      break;
    default:
      exchange.modal = data;
  }
}
