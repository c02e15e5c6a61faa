import { siteRoot, underBase } from '../../base-path/base-path.ts';
import { kindOf } from '../../records/addresses/site-address.ts';
import type { GoneAddress } from '../../records/schema/gone-address.ts';
import { type FeedPlace, toFeedPlace } from '../../views/feed/feed-place.ts';

/**
 * The addresses that moved, for hosts that lead there before a page is read, and so keep the anchor behind an address: a
 * file's path within the site → its text. The pages at these addresses lead there on any host. A feed goes with its page. No file where none moved.
 * @param feeds By the page that each tells of.
 * @param base `/`, or the path under which the site stands, as `/a/b/`: hosts are told whole paths.
 */
export function redirectFiles(
  gone: readonly GoneAddress[],
  feeds: ReadonlyMap<string, FeedPlace> = new Map(),
  base = siteRoot,
): ReadonlyMap<string, string> {
  const moved = gone.flatMap(({ address, to: [target, ...others] }) =>
    target === undefined || others.length > 0 || address.includes('#')
      ? []
      : [[address, target.url] as const, ...listFeeds(address, feeds.get(target.url))].map(([from, to]) => {
          return { from: encodeURI(underBase(base, from)), to: encodeURI(underBase(base, to)) };
        }),
  );
  if (moved.length === 0) return new Map();
  const file = (toLine: (one: { from: string; to: string }) => string) => `${moved.map(toLine).join('\n')}\n`;
  return new Map([
    ['_redirects', file(({ from, to }) => `${from} ${to} 301`)],
    // Lines of a `map $request_uri $moved { include …; }`, with `if ($moved) { return 301 $moved; }`.
    ['redirects.nginx.map', file(({ from, to }) => `"${from}" "${to}";`)],
  ]);
}

/** The feeds that a page had, and where those of the page of that kind are to which it leads. */
function listFeeds(page: string, place: FeedPlace | undefined): (readonly [from: string, to: string])[] {
  if (place === undefined || kindOf(page) !== kindOf(place.page)) return [];
  const { atomUrl, jsonUrl } = toFeedPlace(page, '');
  return [
    [atomUrl, place.atomUrl],
    [jsonUrl, place.jsonUrl],
  ];
}
