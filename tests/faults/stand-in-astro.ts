/**
 * Loaded before the build (`--import`): in the place of Astro stands what copies the pages that it has made of the same content
 * before, because Astro takes nearly all of the time and writes only into the build's own folder.
 */
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    const isAsked = specifier === 'astro' && context.parentURL?.endsWith('/src/commands/build.ts');
    return isAsked
      ? { url: new URL('copied-pages.ts', import.meta.url).href, shortCircuit: true }
      : next(specifier, context);
  },
});
