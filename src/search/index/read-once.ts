import { site } from '../site/live-site.ts';

/** Reads the file at a path as what `decode` makes of its unpacked content. */
export type ReadFile = <Content>(path: string, decode: (content: Response) => Promise<Content>) => Promise<Content>;

/** Reads each compressed file of the folder once; one that could not be read is asked for again. */
export function readOnce(folder: string): ReadFile {
  const known = new Map<string, Promise<unknown>>();
  return <Content>(path: string, decode: (content: Response) => Promise<Content>) => {
    const reading = known.get(path) ?? unpack(folder + path).then(decode);
    known.set(path, reading);
    reading.catch(() => known.delete(path));
    return reading as Promise<Content>;
  };
}

/** What the gzip file at the address unpacks to; rejects where it cannot be read. */
export async function unpack(address: string, cache: RequestCache = 'default'): Promise<Response> {
  const response = await site.read(address, cache);
  if (response.body === null) throw new Error(address);
  return new Response(response.body.pipeThrough(new DecompressionStream('gzip')));
}

export function readJson<Content>(content: Response): Promise<Content> {
  return content.json();
}
