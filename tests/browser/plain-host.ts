import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import mime from 'mime-types';

/** A host that knows nothing of this project. */
export interface PlainHost {
  readonly address: string;
  /** The paths that were asked for, in order. */
  readonly asked: string[];
  close(): void;
}

/**
 * Serves a folder as the simplest static host does: `index.html` of a folder, the type by the name alone, none for a name that says nothing, and
 * no header that protects anybody.
 */
export async function startPlainHost(folder: string): Promise<PlainHost> {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://localhost').pathname);
    asked.push(path);
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const bytes = await readFile(join(folder, file)).catch(() => null);
    const type = mime.lookup(extname(file));
    if (bytes === null) response.writeHead(404).end();
    else response.writeHead(200, type ? { 'Content-Type': type } : {}).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    asked,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
