import { test as base, expect, type Page } from '@playwright/test';

/** What a page did that no page of this site may do. */
interface Misconduct {
  readonly consoleErrors: string[];
  readonly foreignRequests: string[];
}

/**
 * Playwright's test on the built site. After each test, whatever it did, no page may have written an error to the
 * console, thrown, or asked for anything outside of the site.
 */
export const test = base.extend<{ misconduct: Misconduct }>({
  misconduct: [
    async ({ page, baseURL }, use) => {
      const misconduct = observe(page, (baseURL ?? '').replace(/\/?$/u, '/'));
      await use(misconduct);
      expect(misconduct).toEqual({ consoleErrors: [], foreignRequests: [] });
    },
    { auto: true },
  ],
});

export { expect };

function observe(page: Page, ownAddress: string): Misconduct {
  const misconduct: Misconduct = { consoleErrors: [], foreignRequests: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') misconduct.consoleErrors.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => misconduct.consoleErrors.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(ownAddress) && !/^(?:data|blob):/.test(url)) misconduct.foreignRequests.push(url);
  });
  return misconduct;
}
