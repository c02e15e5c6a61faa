import { idleExpectations } from './expectations.ts';

/** Says, before the tests run, which expectations are about documents that are no longer published. */
export default function reportIdle(): void {
  for (const folder of idleExpectations) {
    console.info(`tests/content/${folder}：所说的文件已不再发布，不再核对；这个文件夹可以删除。`);
  }
}
