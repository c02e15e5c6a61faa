import { describeError } from '../records/describe-error.ts';
import { runImport } from './run-import.ts';

process.exitCode = await runImport(process.argv.slice(2), process.env['MINGZHANG_CONTENT'] ?? 'content', console).catch(
  (error: unknown) => {
    console.error(describeError(error));
    return 1;
  },
);
