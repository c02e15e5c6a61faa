import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { endGit, type GitAnswer, runGit } from '../../files/run-git.ts';

/** What the history cannot give: no git, no repository, no such commit, no content in it. The message is for people. */
export class HistoryError extends Error {
  override readonly name = 'HistoryError';
}

/** 128 and the number of the signal, as a shell says it. */
const endings = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Lets `use` read the content folder `root` as it was at a commit, in a folder of its own that is gone afterwards, whatever
 * ends the program. Neither the working tree nor git's index is touched. Throws {@link HistoryError}.
 */
export async function withContentAt<Result>(
  root: string,
  ref: string,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const { top, tree } = await findTree(root, ref);
  let parent: string | null = null;
  const remove = () => {
    if (parent !== null) rmSync(parent, { recursive: true, force: true });
  };
  // What git still wrote would stand in a folder that was removed before.
  const stops = Object.entries(endings).map(
    ([signal, code]) => [signal, () => endGit(() => process.exit(code))] as const,
  );
  process.on('exit', remove);
  for (const [signal, stop] of stops) process.on(signal, stop);
  try {
    // Only now, when whatever ends the program removes it.
    parent = mkdtempSync(join(tmpdir(), 'mingzhang-diff-'));
    const folder = join(parent, basename(root));
    await writeTree(top, tree, { folder, index: join(parent, 'index') });
    return await use(folder);
  } finally {
    remove();
    process.off('exit', remove);
    for (const [signal, stop] of stops) process.off(signal, stop);
  }
}

/** The repository's own folder, and the content folder's tree at the commit. */
async function findTree(root: string, ref: string): Promise<{ top: string; tree: string }> {
  const top = await git(root, ['rev-parse', '--show-toplevel']);
  if (!top.isDone) throw new HistoryError(describeRefusal(root, top.said));
  const commit = await git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (!commit.isDone) {
    throw new HistoryError(
      `没有“${ref}”这个提交、分支或标签。请用 git log 或 git branch -a 查看；浅克隆里没有较早的提交，先运行 git fetch --unshallow`,
    );
  }
  const tree = await git(root, ['rev-parse', '--verify', '--quiet', `${commit.said}:./`]);
  if (tree.isDone) return { top: top.said, tree: tree.said };
  throw new HistoryError(`“${ref}”里没有内容目录 ${root}，没有可以比较的。请换一个较晚的提交`);
}

/** git writes through an index of its own, so that the repository's stays as it is. */
async function writeTree(top: string, tree: string, { folder, index }: { folder: string; index: string }) {
  const env = { GIT_INDEX_FILE: index };
  const plain = ['-c', 'core.autocrlf=false', '-c', 'core.sparseCheckout=false'];
  for (const args of [
    ['read-tree', tree],
    [...plain, 'checkout-index', '--all', `--prefix=${folder}/`],
  ]) {
    const { isDone, said } = await git(top, args, env);
    if (!isDone) throw new HistoryError(`git 没有取出内容：${said}`);
  }
}

function describeRefusal(root: string, said: string): string {
  return said.includes('not a git repository')
    ? `内容目录 ${root} 不在 git 仓库里，没有可以比较的历史`
    : `git 读不了内容目录 ${root} 所在的仓库：${said}`;
}

/** Throws {@link HistoryError} where there is no git. */
async function git(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<GitAnswer> {
  const answer = await runGit(folder, args, env);
  if (answer === null) throw new HistoryError('没有找到 git。请安装 git 后再运行');
  return answer;
}
