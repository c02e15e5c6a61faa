/** The base of a site that has its domain to itself. */
export const siteRoot = '/';

/**
 * A path of the site as a browser asks for it. All that is built and recorded names pages by their path within the site, so that
 * a site that moves keeps its addresses; whatever leaves the program gets the base here.
 *
 * @param base `/`, or the path under which the site stands, as `/a/b/`.
 */
export function underBase(base: string, path: string): string {
  return `${base.slice(0, -1)}${path}`;
}
