import type { AstroIntegration } from 'astro';

/** Puts the addresses in every page under the base. */
export const placeSite: AstroIntegration = {
  name: 'place-site',
  hooks: {
    'astro:config:setup': ({ addMiddleware }) => {
      addMiddleware({ order: 'post', entrypoint: new URL('./place-response.ts', import.meta.url) });
    },
  },
};
