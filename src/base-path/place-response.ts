import type { MiddlewareHandler } from 'astro';
import { placePage } from './place-page.ts';

/** Astro's middleware of a site that stands under a base: each page as it is written or shown. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  return new Response(placePage(await response.text(), import.meta.env.BASE_URL), response);
};
