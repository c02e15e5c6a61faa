import { readItemMark } from './item-mark.ts';

/** Sections of a notice that say how all of it is carried out, by their titles. */
const sections =
  /^(?:工作|有关|几点|具体|相关|下一步)*要求$|^(?:组织|工作|政策|要素)*保障(?:措施)?$|^组织(?:领导|实施|推进)$|^(?:推进|落实|工作)机制$/u;

const manner = '(?:切实|进一步|认真|全面|严格|着力|持续|不断|层层|及时|定期)*';
const deed =
  '(?:加强|强化|压实|夯实|明确|健全|落实|细化|量化|严格|严肃|狠抓|抓好|完善|注重|提高|增强|靠实|凝聚|形成|加大|建立|统一|倒排|紧盯|协调|跟踪|密切|搞好)';
const matter =
  '(?:组织|领导|责任|任务|方案|措施|调度|协调|协同|协作|配合|督查|督办|督导|督促|督察|检查|考核|考评|问责|落实|统筹|机制|推进|跟踪|问效|思想|认识|合力|进度|时限|信息|报送|反馈|奖惩|工作|力度|情况|结果|运用|纪律|主体|和|与|及|的)';
const part = new RegExp(`^${manner}(?:${deed}${matter}*)+$`, 'u');

/** The title of an item is no longer. */
const longest = 24;

/**
 * True for the words that head a section or an item of a notice which only asks how the work is to be carried out: 二、细化工作方案,
 * 四、强化督查考核, 工作要求. What is to be done itself is never named so.
 * @param text With or without its number; what follows its first sentence counts for nothing.
 */
export function isCarryingOut(text: string): boolean {
  const plain = text.trim();
  const [head = ''] = plain
    .slice(readItemMark(plain))
    .trim()
    .split(/[。；;：:]/u, 1);
  if (head === '' || head.length > longest) return false;
  return sections.test(head) || head.split(/[，,、\s]+/u).every((words) => part.test(words) && words.length >= 4);
}
