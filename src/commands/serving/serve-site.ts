import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { siteRoot } from '../../base-path/base-path.ts';
import { answerRequest } from './answer-request.ts';
import type { HostedSite } from './host-headers.ts';

export interface ServedSite {
  readonly port: number;
  close(): void;
}

/** Both addresses that `localhost` may stand for; the site is not offered to other machines. */
const loopback = ['127.0.0.1', '::1'];

/**
 * Serves a built site on this machine alone, as a web server would: `index.html` of a folder, `404.html` with status
 * 404 for what is not there, texts compressed where the build compressed them, and the site as it is now when it is built
 * anew. Port 0 takes a free one. Rejects with `EADDRINUSE` where the port is taken.
 *
 * @param hosted Under its base, to which the root of the server leads.
 */
export async function serveSite(
  folder: string,
  port: number,
  hosted: HostedSite = { base: siteRoot, framers: null },
): Promise<ServedSite> {
  const servers: Server[] = [];
  let actual = port;
  const listener: RequestListener = (request, response) =>
    void answerRequest({ folder, address: `http://localhost:${actual}`, ...hosted }, request, response);
  const close = () => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  };
  try {
    for (const host of loopback) {
      const server = await listen(listener, host, actual);
      if (server === null) continue;
      servers.push(server);
      actual = (server.address() as AddressInfo).port;
    }
  } catch (error) {
    close();
    throw error;
  }
  return { port: actual, close };
}

/** Rejects with `EADDRINUSE` where the port is taken. */
export async function checkPortIsFree(port: number): Promise<void> {
  for (const host of loopback) (await listen(() => undefined, host, port))?.close();
}

/** Null where the machine does not have the address, as without IPv6. */
function listen(listener: RequestListener, host: string, port: number): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer(listener);
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve(null);
      else reject(error);
    });
    server.listen({ host, port }, () => resolve(server));
  });
}
