import { isEmpty, parseQuery, renderQuery, type SearchQuery } from './search-query.ts';

/** The query in the page's address. */
export interface SearchAddress {
  read(): SearchQuery;
  /** The reader is typing: the address follows, and the search that stood there before stays in the history. */
  follow(query: SearchQuery): void;
  /** The reader chose or submitted: the next change is a new place in the history. */
  settle(query: SearchQuery): void;
}

export function openAddress(): SearchAddress {
  let settled = !isEmpty(parseQuery(location.search));
  const write = (query: SearchQuery) => {
    const search = renderQuery(query);
    if (search === renderQuery(parseQuery(location.search))) return;
    const address = `${location.pathname}${search}`;
    if (settled) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };
  return {
    read() {
      settled = true;
      return parseQuery(location.search);
    },
    follow(query) {
      write(query);
      settled = false;
    },
    settle(query) {
      write(query);
      settled = true;
    },
  };
}
