/** Words that many amounts have before them, whatever they are of. */
const general =
  /完成|实现|达到|新增|新建|建成|建设|实施|推进|累计|全市|全年|年内|面积|总量|目标|任务|共|约|达|超额?|超过|不少于/gu;

/**
 * Whether two amounts may be of one thing by the words right before them: 造林2公顷, 成片造林30亩, and not 森林抚育2公顷. An
 * amount before which nothing is named may be of anything.
 */
export function isOfOneThing(
  one: { readonly text: string; readonly start: number },
  other: { readonly text: string; readonly start: number },
): boolean {
  const [thing, rival] = [nameThing(one), nameThing(other)];
  if (thing.length < 2 || rival.length < 2) return true;
  return [...thing].some((_, at) => at + 1 < thing.length && rival.includes(thing.slice(at, at + 2)));
}

/** The last words before the amount in its own clause. */
function nameThing({ text, start }: { readonly text: string; readonly start: number }): string {
  const before = /[\p{Script=Han}]*\s*$/u.exec(text.slice(0, start))?.[0] ?? '';
  return before.trim().slice(-8).replace(general, '');
}
