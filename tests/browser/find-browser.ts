import { existsSync } from 'node:fs';
import { definedEnv } from './defined-env.ts';
import { hasPackagedBrowser, type UsableBrowser, unpackBrowser } from './unpack-browser.ts';

const machineBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser that CHROME_PATH names, else the one in the npm package, else one of the machine. Nothing is downloaded. */
export async function findBrowser(): Promise<UsableBrowser> {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') return ofMachine(named);
  if (hasPackagedBrowser()) return unpackBrowser();
  const found = machineBrowsers.find((path) => existsSync(path));
  if (found === undefined) throw new Error('No browser: set CHROME_PATH to a Chromium or Chrome of this machine.');
  return ofMachine(found);
}

function ofMachine(executablePath: string): UsableBrowser {
  return { executablePath, env: definedEnv() };
}
