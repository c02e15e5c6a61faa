/** Words that say how something is done, how far, or how much of it, and never to what. Each has a line in the tests. */
export const mannerWords =
  '加快 推进 推动 促进 完成 实现 开展 实施 建设 建成 新建 改建 扩建 继续 进一步 全面 深入 着力 大力 积极 切实 加强 强化 提升 提高 完善 健全 优化 落实 ' +
  '抓好 做好 确保 力争 组织 启动 基本 不断 持续 稳步 加大 力度 以上 左右 不少于 不低于 达到 增长 下降';

const manner = new RegExp(`^(?:${mannerWords.split(' ').join('|')})+$`, 'u');

/** Whether a stretch of a text is made of such words alone. */
export function saysOnlyManner(stretch: string): boolean {
  return manner.test(stretch);
}
