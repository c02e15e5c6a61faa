import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { firstOf, readBuiltSite } from './read-built-site.ts';

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate(new FileSystemConfigLoader());
  const problems: string[] = [];
  for (const { file } of readBuiltSite('dist')) {
    const { results } = await validator.validateFile(file);
    for (const { messages } of results) {
      problems.push(
        ...messages.map(({ line, column, ruleId, message }) => `${file}:${line}:${column}: ${message} (${ruleId})`),
      );
    }
  }
  expect(firstOf(problems)).toEqual([]);
});
