import { readFile } from 'node:fs/promises';
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import { extname, join } from 'node:path';
import mime from 'mime-types';
import Negotiator from 'negotiator';
import send from 'send';
import { detectEncoding } from '../../originals/encoding/decode-text.ts';
import { type FileOfSite, findFile } from './find-file.ts';
import { type HostedSite, headersFor } from './host-headers.ts';
import { toPackedName } from './packed-files.ts';

/** How the site's search is described to browsers, which know it by its type. */
const openSearch = { path: '/opensearch.xml', type: 'application/opensearchdescription+xml; charset=utf-8' } as const;

const methods: readonly string[] = ['GET', 'HEAD'];

/** A served folder, the address of the server, and how the site stands there. */
export interface ServedFolder extends HostedSite {
  readonly folder: string;
  readonly address: string;
}

/** One request as a web server would answer it; never rejects, whatever is asked. */
export async function answerRequest(site: ServedFolder, request: IncomingMessage, response: ServerResponse) {
  try {
    await answer(site, request, response);
  } catch {
    refuse(response, 500);
  }
}

async function answer(site: ServedFolder, request: IncomingMessage, response: ServerResponse): Promise<void> {
  setHeaders(response, headersFor('/', site));
  if (!methods.includes(request.method ?? '')) return refuse(response, 405, { Allow: methods.join(', ') });
  const address = readAddress(request.url ?? '');
  if (address === null) return refuse(response, 400);
  const { path: asked, query } = address;
  if (!asked.startsWith(site.base)) return await leadToBase(site, `${asked}/`, response);
  const path = asked.slice(site.base.length - 1);
  const found = await findFile(site.folder, path);
  if (found.kind === 'nothing') return await sendNotFound(site.folder, response);
  if (found.kind === 'folder') return refuse(response, 301, { Location: `${encodePath(asked)}/${query}` });
  setHeaders(response, { ...headersFor(path, site), Vary: 'Accept-Encoding' });
  if (path === openSearch.path) return await sendOpenSearch(site, response);
  await sendFile(found, request, response);
}

/** From the root of the server, and from the base without its slash, to the site; nothing else stands outside of it. */
async function leadToBase({ folder, base }: ServedFolder, path: string, response: ServerResponse): Promise<void> {
  if (path !== base && path !== '//') return await sendNotFound(folder, response);
  refuse(response, 302, { Location: base });
}

function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/** The decoded path, its slashes single, and the query with its `?`; null where it is no address. */
function readAddress(url: string): { path: string; query: string } | null {
  const [, path = '', query = ''] = /^(?:https?:\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?/iu.exec(url) ?? [];
  try {
    return path.startsWith('/') ? { path: decodeURIComponent(path).replace(/\/{2,}/gu, '/'), query } : null;
  } catch {
    return null;
  }
}

/** The file, or where the reader takes it and the build wrote one, the compressed file beside it. */
async function sendFile(file: FileOfSite, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { root, path } = file;
  response.setHeader('Content-Type', await readType(join(root, path)));
  const packed = acceptsGzip(request) ? await findFile(root, toPackedName(`/${path}`)) : null;
  const isPacked = packed?.kind === 'file';
  if (isPacked) response.setHeader('Content-Encoding', 'gzip');
  const sending = isPacked ? packed : file;
  shortenSuffix(request, sending.size);
  const sent = send(request, encodePath(sending.path), { root, index: false, cacheControl: false });
  sent.on('error', (error: SendError) => void refuse(response, error.status, error.headers));
  sent.pipe(response);
}

/** The last bytes of a file, more than it has, are all of them (RFC 9110, 14.1.2); `send` would refuse. */
function shortenSuffix({ headers }: IncomingMessage, size: number): void {
  const [, suffix] = /^bytes=-(\d+)$/u.exec(headers.range ?? '') ?? [];
  if (Number(suffix) > size) headers.range = 'bytes=0-';
}

/** `send` reports what it cannot do as the status to answer with. */
interface SendError {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

function acceptsGzip(request: IncomingMessage): boolean {
  return new Negotiator(request).encodings(['gzip', 'identity'])[0] === 'gzip';
}

/** The type by the name; a plain text does not say its own encoding, and originals come in several. */
async function readType(path: string): Promise<string> {
  const byName = mime.contentType(extname(path)) || 'application/octet-stream';
  if (extname(path) !== '.txt') return byName;
  return `text/plain; charset=${detectEncoding(await readFile(path)) ?? 'utf-8'}`;
}

/** A site without a domain cannot say in its files at which address it can be searched; where it is served is known. */
async function sendOpenSearch({ folder, address }: ServedFolder, response: ServerResponse): Promise<void> {
  const description = await readFile(join(folder, openSearch.path), 'utf8');
  response.setHeader('Content-Type', openSearch.type);
  response.end(description.replace('template="/', `template="${address}/`));
}

/** The site's own page for what is not there; in the moment in which a new site takes the old one's place, a word. */
async function sendNotFound(folder: string, response: ServerResponse): Promise<void> {
  const page = await readFile(join(folder, '404.html')).catch(() => null);
  if (page === null) return refuse(response, 404);
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
}

/** Answers with the status and its name alone; where an answer has begun already, breaks it off. */
function refuse(response: ServerResponse, status: number, headers: Readonly<Record<string, string>> = {}): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  for (const name of response.getHeaderNames()) if (name.startsWith('content-')) response.removeHeader(name);
  response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${status} ${STATUS_CODES[status] ?? ''}\n`);
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
