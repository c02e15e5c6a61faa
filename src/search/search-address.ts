import { isEmpty, parseQuery, renderQuery, type SearchQuery } from './search-query.ts';

/** The query in the page's address. */
export interface SearchAddress {
  read(): SearchQuery;
  /** The reader is typing: the address follows, and the search that stood there before stays in the history. */
  follow(query: SearchQuery): void;
  /** The reader chose or submitted: a new place in the history. */
  settle(query: SearchQuery): void;
}

export function openAddress(): SearchAddress {
  let isFollowing = isEmpty(parseQuery(location.search));
  const write = (query: SearchQuery, replace: boolean) => {
    const search = renderQuery(query);
    if (search === renderQuery(parseQuery(location.search))) return;
    const address = `${location.pathname}${search}`;
    if (replace) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  };
  return {
    read() {
      isFollowing = false;
      return parseQuery(location.search);
    },
    follow(query) {
      write(query, isFollowing);
      isFollowing = true;
    },
    settle(query) {
      write(query, false);
      isFollowing = false;
    },
  };
}
