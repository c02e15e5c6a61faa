import { pinyin } from 'pinyin-pro';
import type { FrontMatter } from '../../records/source/front-matter.ts';

const kindNames: Readonly<Record<FrontMatter['kind'], string>> = {
  'task-breakdown': 'breakdown',
  'progress-report': 'progress',
  'government-work-report': 'report',
  notice: 'notice',
  bulletin: 'bulletin',
  news: 'news',
};

/** There are many of them in a year, so their titles tell them apart. */
const titledKinds: readonly FrontMatter['kind'][] = ['notice', 'bulletin', 'news'];

/** The words of a title that its document's id takes. */
const titleWords = 6;

/** Who issues it, what it does with another paper, and its year: what many titles begin with tells none of them apart. */
const beforeTopic =
  /^(?:[\u4e00-\u9fff]{2,20}?关于)?(?:做好|印发|转发|下达|公布|发布|公开)?(?:[《“])?(?:\d{4}年度?)?(?=.{4})/u;

/** jiangning-2024-breakdown, jiangning-2024-progress-h1, jiangning-2024-news-zhaokai-huiyi. */
export function toDocumentId({
  account,
  kind,
  period,
  title,
}: Pick<FrontMatter, 'account' | 'kind' | 'period' | 'title'>): string {
  const parts = [account, kindNames[kind]];
  if (period !== undefined && period !== 'year') parts.push(period.toLowerCase());
  if (titledKinds.includes(kind)) parts.push(toSlug(title.replace(beforeTopic, ''), titleWords));
  return parts.join('-');
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Chinese text → pinyin, words apart by hyphens; at most so many words. The whole text decides how a character is read. */
export function toSlug(text: string, most = 12): string {
  const syllables = pinyin(text, { toneType: 'none', type: 'all', v: true });
  let at = 0;
  const parts = [...words.segment(text)].map(({ segment, isWordLike }) => {
    const length = [...segment].length;
    const read = syllables.slice(at, at + length).map(({ origin, pinyin: sound }) => sound || origin);
    at += length;
    return isWordLike
      ? read
          .join('')
          .toLowerCase()
          .replace(/[^a-z0-9]+/gu, '')
      : '';
  });
  const slug = parts
    .filter((part) => part !== '')
    .slice(0, most)
    .join('-');
  return slug === '' ? 'wuming' : slug;
}
