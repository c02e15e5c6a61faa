/** Builds the site and serves it: `npm start [-- --port N]`. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contentRoot, projectContent } from '../collections/content-root.ts';
import { openContentFolder } from '../records/content-folder.ts';
import { describeError } from '../records/describe-error.ts';
import { readRegistries } from '../records/registry/registries.ts';
import { type SiteIdentity, toSiteIdentity } from '../views/frame/site-identity.ts';
import { watchParent } from './run-child.mjs';
import { runCommand } from './run-command.ts';
import { checkPortIsFree, serveSite } from './serving/serve-site.ts';

const defaultPort = '4321';

process.exitCode = await main(process.argv.slice(2));

/** Exit code; 0 while the site is being served. */
async function main(args: readonly string[]): Promise<number> {
  const port = readPort(args);
  if (port === null) {
    console.error('用法：npm start [-- --port 端口]。端口应是 1 到 65535 的整数，例如 npm start -- --port 8080');
    return 1;
  }
  let site: SiteIdentity;
  try {
    await checkPortIsFree(port);
    const code = await runCommand(process.execPath, ['src/commands/build.ts']);
    if (code !== 0) {
      console.error('网站没有生成：请按上面的说明改正后再运行 npm start。');
      return code;
    }
    const content = openContentFolder(contentRoot(), { common: projectContent() });
    site = toSiteIdentity((await readRegistries(content)).site);
    const served = await serveSite(resolve('dist'), port, site);
    watchParent(() => served.close());
  } catch (error) {
    console.error(describe(error as NodeJS.ErrnoException, port));
    return 1;
  }
  console.log(`\n明账已就绪：http://localhost:${port}${site.base}　（按 Ctrl+C 停止）`);
  return 0;
}

/** Null where the options are not understood. */
function readPort(args: readonly string[]): number | null {
  try {
    const { values } = parseArgs({ args: [...args], options: { port: { type: 'string', default: defaultPort } } });
    const port = Number(values.port);
    return Number.isInteger(port) && port >= 1 && port <= 65535 ? port : null;
  } catch {
    return null;
  }
}

function describe(error: NodeJS.ErrnoException, port: number): string {
  const another = `或换一个端口：npm start -- --port ${port < 65535 ? port + 1 : defaultPort}`;
  if (error.code === 'EADDRINUSE')
    return `端口 ${port} 已被别的程序占用，网站没有启动。请先关闭那个程序（多半是另一个 npm start），${another}`;
  if (error.code === 'EACCES')
    return `没有权限使用端口 ${port}，网站没有启动。请换一个 1024 以上的端口，例如 npm start -- --port ${defaultPort}`;
  return `网站没有启动。${describeError(error)}`;
}
