/** What a page allows itself: nothing comes from another site, and no script stands in a page. */
export const pagePolicy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'";
