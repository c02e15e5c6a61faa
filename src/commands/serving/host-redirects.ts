import type { GoneAddress } from '../../records/schema/gone-address.ts';

/**
 * The addresses that moved, for hosts that lead there before a page is read, and so keep the anchor behind an address: a
 * file's path within the site → its text. The pages at these addresses lead there on any host. No file where none moved.
 */
export function redirectFiles(gone: readonly GoneAddress[]): ReadonlyMap<string, string> {
  const moved = gone.flatMap(({ address, to: [target, ...others] }) =>
    target === undefined || others.length > 0 || address.includes('#')
      ? []
      : [{ from: encodeURI(address), to: encodeURI(target.url) }],
  );
  if (moved.length === 0) return new Map();
  const file = (toLine: (one: { from: string; to: string }) => string) => `${moved.map(toLine).join('\n')}\n`;
  return new Map([
    ['_redirects', file(({ from, to }) => `${from} ${to} 301`)],
    // Lines of a `map $request_uri $moved { include …; }`, with `if ($moved) { return 301 $moved; }`.
    ['redirects.nginx.map', file(({ from, to }) => `"${from}" "${to}";`)],
  ]);
}
