import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { describeError } from '../records/describe-error.ts';

export const usage = `用法：npm run import -- 文件或文件夹… [--out 目录] [--id 编号 | --revises 编号] [--force] [--register] [--dry-run] [--report 文件]

  文件      可以一次给几个；也可以给文件夹（连同里面的文件夹）、ZIP 压缩包（连同里面的压缩包），或加引号的写法，
            如 "资料/**/*.docx"。是什么格式按内容认，不看文件名；不能读的逐个说明，不影响其余的
  --out     写到哪个内容目录，默认 content；文档写入 documents/，原件写入 originals/，
            地区和列名按该目录的 registry/，没有时按 content/registry/
  --id      给文档另取编号，如 taicang-2018-breakdown-2（只用于一个文件里的一份文档）
  --revises 这是哪一份已有文档的修订：每一行保留它的编号和网址，编辑改过而原件没有变的照旧，并列出改动了什么。
            同名的文件内容变了而大部分相同的，不写也这样处理
  --force   覆盖编辑改过的文档，并说明替换了哪些行；编号和网址仍然保留
  --dry-run   只读一遍，说明会写什么、要看什么，不写入任何文件
  --report  把这次导入写成一个网页：每份文档读成什么，每处疑问旁边是原件和读成的文字
  --register  把文档里新的地区和单位写进该目录的 registry/，标为未核对（reviewed: false）
  --help    显示本说明`;

/** What is wrong with one id for several files. */
export const idForOne = '--id 只能用于一个文件，--revises 也是。';

/** What the command line asks for. */
export interface ImportOptions {
  /** Files, folders, archives and patterns. */
  readonly paths: readonly string[];
  readonly out: string;
  readonly id: string | null;
  /** The published document that the file is a revision of. */
  readonly revises: string | null;
  readonly force: boolean;
  /** Whether nothing is written. */
  readonly dryRun: boolean;
  /** The file of the report, if one is wanted. */
  readonly report: string | null;
  /** Whether new districts and units are written to the registry. */
  readonly register: boolean;
}

/** The options, or what is wrong with them; an empty text asks for the usage alone. */
export function readOptions(args: readonly string[], defaultOut: string): ImportOptions | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string', default: defaultOut },
        id: { type: 'string' },
        revises: { type: 'string' },
        force: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        report: { type: 'string' },
        register: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return '';
    if (positionals.length === 0) return '没有写明要导入的文件。';
    const ids = [values.id, values.revises].filter((id) => id !== undefined);
    if (ids.length > 1) return '--id 给新的文档取编号，--revises 指已有的文档，只能写一个。';
    if (ids.length > 0 && positionals.length > 1) return idForOne;
    if (ids.some((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id))) return '编号只用小写拉丁字母、数字和连字符。';
    return {
      paths: positionals,
      out: resolve(values.out),
      id: values.id ?? null,
      revises: values.revises ?? null,
      force: values.force,
      register: values.register,
      dryRun: values['dry-run'],
      report: values.report ?? null,
    };
  } catch (error) {
    return describeError(error);
  }
}
