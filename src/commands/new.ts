/** Lays out a content folder for another place: `npm run new -- DIR`. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { projectContent } from '../collections/content-root.ts';
import { toHoldReports } from '../files/hold-reports.ts';
import { describeError } from '../records/describe-error.ts';
import { toShellWord } from './creating/folder-guide.ts';
import { FolderInUseError, layOutContent } from './creating/lay-out-content.ts';

const usage = `用法：npm run new -- 目录

  目录      新的内容目录，如 ../yunxi；还没有，或是空的。里面写好登记表和说明，不写任何文档
  --help    显示本说明`;

process.exitCode = await main(process.argv.slice(2));

/** Exit code 1 where nothing was written, 2 for wrong options. */
async function main(args: readonly string[]): Promise<number> {
  const folder = readFolder(args);
  if (typeof folder !== 'string') {
    console.error(folder.problem === '' ? usage : `${folder.problem}\n\n${usage}`);
    return folder.problem === '' ? 0 : 2;
  }
  try {
    await layOutContent(resolve(folder), folder, projectContent(), toHoldReports(console.log));
  } catch (error) {
    console.error(error instanceof FolderInUseError ? error.message : describeError(error, folder));
    return 1;
  }
  console.log(describeNext(toShellWord(folder)));
  return 0;
}

/** The folder as it was written, or what is wrong; an empty problem asks for the usage alone. */
function readFolder(args: readonly string[]): string | { readonly problem: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: 'boolean', default: false } },
    });
    const [folder = '', ...more] = positionals;
    if (values.help) return { problem: '' };
    if (folder === '') return { problem: '没有写明目录。' };
    return more.length > 0 ? { problem: '一次只建一个目录；目录名有空格时加引号。' } : folder;
  } catch (error) {
    return { problem: describeError(error) };
  }
}

function describeNext(folder: string): string {
  return `已建好内容目录 ${folder}：登记表在 registry/，说明在 README.md，还没有文档。

下一步，把办公文件放进一个文件夹，导入，再核查：

  npm run import -- 资料文件夹 --out ${folder} --register
  MINGZHANG_CONTENT=${folder} npm run check`;
}
