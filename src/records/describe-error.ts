import { HalfWrittenError } from '../files/write-together.ts';
import { describeSystemError } from './system-error.ts';

const atFault =
  '程序内部出错，这不是您的文件有错，没有写出任何结果。请把下面的文字连同正在处理的文件报告给程序的维护者：';

/**
 * What a command says about an error that no message foresaw: a refusal of the system in Chinese, or a fault of the
 * program. `known` is the file or folder at work, where the error may name none.
 */
export function describeError(error: unknown, known: string | null = null): string {
  const refusal = describeSystemError(error, known) ?? describeArguments(error);
  if (refusal !== null) return error instanceof HalfWrittenError ? describeHalfWritten(refusal) : refusal;
  return `${atFault}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

/** What stands there for a moment is said, and that the program itself takes it back. */
export function describeHalfWritten(refusal: string): string {
  return `有的文件已经写入，没能恢复原状：${refusal}；这次写入的文件先不要改动，程序再写入时先恢复原状`;
}

const argumentMends: Readonly<Record<string, string>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: '不认识这个选项',
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: '选项后面的值不对，或缺少值',
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: '多了一个参数',
};

/** Whether the options of a command were not understood. */
export function isWrongOption(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code) in argumentMends;
}

/** What Node's reader of options refuses: `--sugest` → 不认识这个选项：--sugest. */
function describeArguments(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const found = argumentMends[code];
  if (found === undefined || !(error instanceof Error)) return null;
  const [, given] = /'([^']+)'/u.exec(error.message) ?? [];
  return `${found}${given === undefined ? '' : `：${given}`}。请对照 README 的命令表改正`;
}
