/** How a program reaches the site whose page it runs on. Addresses of the site are paths with the base, as `/a/b/tasks/`. */
export interface SiteAccess {
  /** A file of the site; rejects where it cannot be read. */
  read(address: string, cache?: RequestCache): Promise<Response>;
  /** What a link to the address has to say on this page; what is no path, such as `?q=…`, stays. */
  toHref(address: string): string;
  /** The address of this page. */
  readonly path: string;
  /** What stands before an address of the site when it is written down; '' where nobody knows it. */
  readonly origin: string;
}
