import { setTimeout as wait } from 'node:timers/promises';
import type { RefreshContentOptions } from 'astro';

/** All collections are filled from the one reading, and again together. */
export const loaderName = 'ledger';

/** What the loaders of the ledger are given when they are to fill their collections again. */
interface RefreshContext {
  /** To be called by a loader that filled its collection. */
  readonly onFilled: () => void;
}

/** So often at most are the collections asked for. */
const attempts = 200;

/**
 * Fills the collections from what was read last. Astro leaves a refresh out without a word while it reads its own
 * configuration of the collections again, which it does at any time: the pages would show the content before the edit until
 * the next one. So it is asked again until a loader says that it has filled its collection; throws where none ever does.
 * @param pause Milliseconds from one attempt to the next.
 */
export async function fillCollections(
  refresh: (options: RefreshContentOptions) => Promise<void>,
  pause = 50,
): Promise<void> {
  let isFilled = false;
  const context: RefreshContext = {
    onFilled: () => {
      isFilled = true;
    },
  };
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    await refresh({ loaders: [loaderName], context: { ...context } });
    if (isFilled) return;
    await wait(pause);
  }
  throw new Error(
    '内容改了，页面却没有更新：内容集合的配置（src/content.config.ts）读不出来。请改正它，再保存一次所改的文件',
  );
}

/** Tells who asked for the refresh, where it was asked for, that a collection is filled. */
export function tellFilled(context: Readonly<Record<string, unknown>> | undefined): void {
  const { onFilled } = (context ?? {}) as Partial<RefreshContext>;
  onFilled?.();
}
