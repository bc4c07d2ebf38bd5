import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A TCP line to a server that can be cut and mended: what a restart of the server looks like from here. */
export async function cuttableLine(host: string, port: number) {
  const open = new Set<Socket>();
  let whole = true;
  const server = createServer((near) => {
    const far = connect(port, host);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    if (whole) near.pipe(far).pipe(near);
    else near.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = async () => {
    whole = false;
    for (const socket of open) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    mend: async () => {
      whole = true;
    },
    close: async () => {
      await cut();
      server.close();
      await once(server, 'close');
    },
  };
}
