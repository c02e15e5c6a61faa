/**
 * Installs what is missing, then runs the script named after it: `node install.mjs [SCRIPT [ARGUMENT…]]`.
 * Plain JavaScript, because it must run on the Node that the machine has, before a newer one is installed; and it starts
 * the script itself, because a shell that ran the old `node` once would run the old one again.
 */
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findDifference, thisMachine } from './installed-packages.mjs';
import { runChild } from './run-child.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const binaries = join(root, 'node_modules', '.bin');

/** What Node has compiled is kept for the next command, which begins a second sooner. */
const compiled = { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled') };

/** Node runs TypeScript without a flag from here on. */
const oldestNode = [22, 19];

process.exitCode = await main(process.argv.slice(2));

/** @param {string[]} command @returns {Promise<number>} exit code */
async function main([script, ...args]) {
  if (!isInstalled()) {
    const code = await install();
    if (code !== 0) return code;
  }
  if (script === undefined) return 0;
  const node = findNode();
  if (node === null) {
    console.error(
      `本机的 Node 是 ${process.version}，而这个系统没有随依赖附带的 Node。请安装 Node ${oldestNode.join('.')} 或更新的版本后再试。`,
    );
    return 1;
  }
  return run(node, [join(root, script), ...args], compiled);
}

/** @returns {boolean} whether node_modules is what package-lock.json says */
function isInstalled() {
  try {
    const installed = readLock('node_modules/.package-lock.json');
    const whole = Object.keys(installed.packages).every((folder) => existsSync(join(root, folder, 'package.json')));
    return whole && findDifference(readLock('package-lock.json'), installed, thisMachine()) === null;
  } catch {
    return false;
  }
}

/** @returns {Promise<number>} npm's exit code */
async function install() {
  const folders = Object.keys(readLock('package-lock.json').packages).filter((folder) => folder !== '');
  const started = Date.now();
  const report = () => {
    const done = folders.filter((folder) => existsSync(join(root, folder, 'package.json'))).length;
    console.log(`  已就位 ${done} 个包，用时 ${Math.round((Date.now() - started) / 1000)} 秒`);
  };
  console.log('正在安装依赖（npm ci）……');
  const timer = setInterval(report, 5000);
  // The Node that npm itself runs on: `npm ci` deletes the one in node_modules.
  const node = process.env['npm_node_execpath'] ?? process.execPath;
  const npm = process.env['npm_execpath'];
  // Errors of the installation are told even where npm itself was told to be silent.
  const ci = ['ci', '--include=dev', '--include=optional', '--loglevel=error'];
  const code = npm ? await run(node, [npm, ...ci]) : await run('npm', ci);
  clearInterval(timer);
  if (code === 0) report();
  else console.error('依赖没有装好：请看上面 npm 的说明，检查网络与磁盘空间，然后再运行一次。');
  return code;
}

/** @returns {string | null} the newest Node at hand, if it is new enough */
function findNode() {
  const packaged = join(binaries, 'node');
  if (existsSync(packaged)) return packaged;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  const isNew = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
  return isNew ? process.execPath : null;
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [more] variables that hold where the environment has none of that name
 * @returns {Promise<number>} exit code
 */
function run(command, args, more = {}) {
  const env = { ...more, ...process.env, PATH: `${binaries}${delimiter}${process.env['PATH'] ?? ''}` };
  return runChild(command, args, { cwd: root, env });
}

/**
 * @param {string} path
 * @returns {import('./installed-packages.mjs').Lock}
 */
function readLock(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}
