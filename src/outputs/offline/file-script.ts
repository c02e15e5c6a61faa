const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A script that gives a program of the copy what stands in a file; of what is compressed the bytes. @param path Within the site. */
export function renderFileScript(path: string, bytes: Uint8Array): string {
  const body = path.endsWith('.bin') ? { base64: Buffer.from(bytes).toString('base64') } : { text: utf8.decode(bytes) };
  return `(self.mingzhangFiles??={})[${JSON.stringify(path)}]=${JSON.stringify(body)};\n`;
}
