import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import compression from '@polka/compression';
import sirv from 'sirv';

export interface ServedSite {
  readonly port: number;
  close(): void;
}

/** Both addresses that `localhost` may stand for; the site is not offered to other machines. */
const loopback = ['127.0.0.1', '::1'];

/** Text that does not say its own encoding. */
const textTypes: Readonly<Record<string, string>> = {
  '.csv': 'text/csv;charset=utf-8',
  '.txt': 'text/plain;charset=utf-8',
};

/** How the site's search is described to browsers, which know it by its type. */
const openSearch = { path: '/opensearch.xml', type: 'application/opensearchdescription+xml;charset=utf-8' } as const;

/**
 * Serves a built site on this machine alone, as a web server would: `index.html` of a folder, `404.html` with status
 * 404 for what is not there, text compressed. Port 0 takes a free one. Rejects with `EADDRINUSE` where the port is taken.
 */
export async function serveSite(folder: string, port: number): Promise<ServedSite> {
  const servers: Server[] = [];
  let actual = port;
  const listener = siteListener(folder, () => `http://localhost:${actual}`);
  try {
    for (const host of loopback) {
      const server = await listen(listener, host, actual);
      if (server === null) continue;
      servers.push(server);
      actual = (server.address() as AddressInfo).port;
    }
  } catch (error) {
    for (const server of servers) server.close();
    throw error;
  }
  return {
    port: actual,
    close() {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

/** Rejects with `EADDRINUSE` where the port is taken. */
export async function checkPortIsFree(port: number): Promise<void> {
  for (const host of loopback) (await listen(() => undefined, host, port))?.close();
}

function siteListener(folder: string, address: () => string): RequestListener {
  const notFound = join(folder, '404.html');
  const page = existsSync(notFound) ? readFileSync(notFound) : '404';
  const compress = compression();
  const serve = sirv(folder, {
    etag: true,
    onNoMatch(_request, response) {
      response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' }).end(page);
    },
    setHeaders(response, path) {
      const type = textTypes[extname(path)];
      if (type !== undefined) response.setHeader('Content-Type', type);
    },
  });
  return (request, response) => {
    const isDescription = request.url === openSearch.path && existsSync(join(folder, openSearch.path));
    if (isDescription) sendOpenSearch(response, join(folder, openSearch.path), address());
    else compress(request, response, () => serve(request, response));
  };
}

/** A site without a domain cannot say in its files at which address it can be searched; where it is served is known. */
function sendOpenSearch(response: ServerResponse, path: string, address: string): void {
  const description = readFileSync(path, 'utf8').replace('template="/', `template="${address}/`);
  response.writeHead(200, { 'Content-Type': openSearch.type }).end(description);
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
