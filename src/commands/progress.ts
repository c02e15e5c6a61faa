/**
 * Runs one step of a long command and says so: `生成页面… 12.3 秒`. On a terminal the seconds run while the work
 * lasts, behind what the work tells of how far it is; elsewhere a line stands when the step begins and another when it
 * ends. A failure passes through.
 */
export async function runStep<Value>(
  name: string,
  work: (tell: (done: string) => void) => Promise<Value>,
): Promise<Value> {
  const started = performance.now();
  let told = '';
  const line = () => `${name}… ${told}${((performance.now() - started) / 1000).toFixed(1)} 秒`;
  const tell = (done: string) => {
    told = `${done}，`;
  };
  const { isTTY } = process.stdout;
  const write = (text: string) => process.stdout.write(isTTY ? `\r${text}` : `${text}\n`);
  write(`${name}…`);
  const ticking = isTTY ? setInterval(() => write(line()), 200) : undefined;
  try {
    return await work(tell);
  } finally {
    clearInterval(ticking);
    write(line());
    if (isTTY) process.stdout.write('\n');
  }
}
