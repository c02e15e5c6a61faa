/** Builds the site and serves it: `npm start [-- --port N]`. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from './run-command.ts';
import { checkPortIsFree, serveSite } from './serve.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' } } });
const port = Number(values.port);

try {
  process.exitCode = await main();
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
  console.error(
    `端口 ${port} 已被别的程序占用，网站没有启动。请先关闭那个程序（多半是另一个 npm start），或换一个端口：npm start -- --port ${port + 1}`,
  );
  process.exitCode = 1;
}

async function main(): Promise<number> {
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    console.error(`端口应是 1 到 65535 的整数，得到的是“${values.port}”。例如：npm start -- --port 8080`);
    return 1;
  }
  await checkPortIsFree(port);
  const code = await runCommand(process.execPath, ['src/commands/build.ts']);
  if (code !== 0) {
    console.error('网站没有生成：请按上面的说明改正后再运行 npm start。');
    return code;
  }
  await serveSite(resolve('dist'), port);
  console.log(`\n明账已就绪：http://localhost:${port}/　（按 Ctrl+C 停止）`);
  return 0;
}
