import { listParameter } from '../../search-index/list-format.ts';
import { isEmpty, parseQuery, renderQuery, type SearchQuery } from '../index/search-query.ts';

/** The query in the page's address. */
export interface SearchAddress {
  read(): SearchQuery;
  /** The reader is typing: the address follows, and the search that stood there before stays in the history. */
  follow(query: SearchQuery): void;
  /** The reader chose or submitted: a new place in the history. */
  settle(query: SearchQuery): void;
}

/** The address of the list that asked for the search; null where none did, or where it is no page of this site. */
export function readListAddress(): string | null {
  const given = new URLSearchParams(location.search).get(listParameter);
  if (!given || !URL.canParse(given, location.href)) return null;
  const { origin, pathname, search } = new URL(given, location.href);
  // Of a file, a browser says two origins that are never the same.
  return origin === new URL(location.href).origin && pathname.startsWith(import.meta.env.BASE_URL)
    ? `${pathname}${search}`
    : null;
}

export function openAddress(): SearchAddress {
  /** The search that stands in the address was typed and not chosen: the next one takes its place. */
  let isFollowing = false;
  /** False where the address says the same already. */
  const write = (query: SearchQuery, replace: boolean): boolean => {
    const search = renderQuery(query);
    if (search === renderQuery(parseQuery(location.search))) return false;
    const list = readListAddress();
    const from = list === null ? '' : `${search === '' ? '?' : '&'}${new URLSearchParams({ [listParameter]: list })}`;
    const address = `${location.pathname}${search}${from}`;
    if (replace) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    return true;
  };
  return {
    read() {
      const query = parseQuery(location.search);
      isFollowing = isEmpty(query);
      return query;
    },
    follow(query) {
      if (write(query, isFollowing)) isFollowing = true;
    },
    settle(query) {
      write(query, false);
      isFollowing = false;
    },
  };
}
