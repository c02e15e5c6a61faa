import { join, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { projectContent } from './content-root.ts';
import { fillCollections } from './fill-collections.ts';
import { forgetStore } from './forget-store.ts';
import { RefreshTurns } from './refresh-turns.ts';
import { readSiteContentAgain } from './site-content.ts';
import { lightStoreModule } from './store-module.ts';

/** What is edited while the site is looked at; of the project's own content what holds for other folders too. */
function watchedFolders(root: string): string[] {
  const own = ['documents', 'originals', 'registry', 'pages'].map((name) => join(root, name));
  return [...own, ...['registry', 'pages'].map((name) => join(projectContent(), name))];
}

/**
 * Reads the content again when a file of it changes while the site is developed, and fills every collection from that one
 * reading; the pages that are open load themselves again. Astro writes the store at once when it is asked to refresh it,
 * and waits half a second more where a loader watches by itself.
 */
export function watchContent(root: string): AstroIntegration {
  return {
    name: 'watch-content',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command === 'dev') updateConfig({ vite: { plugins: [lightStoreModule(config.root)] } });
      },
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        const turns = new RefreshTurns({
          read: () => readSiteContentAgain(root),
          fill: async () => {
            if (refreshContent) await fillCollections(refreshContent);
            forgetStore(server.environments);
          },
        });
        const folders = watchedFolders(root);
        server.watcher.add(folders);
        server.watcher.on('all', (_, path) => {
          if (!folders.some((folder) => path.startsWith(join(folder, sep)))) return;
          turns.change().catch((error: Error) => logger.error(error.stack ?? error.message));
        });
        server.middlewares.use((_, response, next) => {
          turns.begin().then((end) => {
            // One who has left while waiting is not told of again.
            if (response.closed) end();
            else response.once('close', end);
            next();
          });
        });
      },
    },
  };
}
