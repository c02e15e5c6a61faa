/** Words that only a page's own furniture needs, whoever runs the site: none of them is a word of its documents. */

// Each is a whole piece of a line.
const pieces: readonly RegExp[] = [
  /^(?:我要)?(?:打\s*印|关\s*闭|收\s*藏|分\s*享|纠\s*错)(?:本页|此页|本文|窗口|页面|到)?[：:]?$/u,
  /^(?:返\s*回|回到)(?:顶部|首页|列表|主页|上一?[页级]|上页)?$/u,
  /^(?:字体|字号|文字)(?:大小)?[：:]?(?:大|中|小|默认|[：:\s])*$|^(?:特?大|中|小|默认|A[+-]?|T[+-]?|\+|-)$/u,
  /^(?:网[站页])?(?:无障碍|适老化?|长者|关怀|老年)(?:浏览|阅读|服务|模式|版|助手|工具|辅助工具|专区)?$/u,
  /^(?:点击|开始|停止|暂停|继续|语音)?(?:朗读|播报)(?:本文|全文)?$|^(?:语音播报|收听)$/u,
  /^(?:简体|繁体|繁體|简|繁|English|EN|移动版|手机版|电脑版|RSS订阅)$/iu,
  /^(?:微信|微博|新浪微博|腾讯微博|QQ空间|QQ好友|QQ|人人网|豆瓣|更多)(?:好友|朋友圈)?$/iu,
  /^扫(?:一扫|码|描二维码).{0,24}$/u,
  /^(?:网站|站点)(?:地图|首页|声明|导航|帮助)$|^(?:首页|主页|联系我们|关于我们|隐私声明|隐私政策|使用帮助|友情链接|版权声明|法律声明)$/u,
  /^(?:设为首页|加入收藏|登录|注册|搜索|检索|高级搜索|站内搜索|TOP|↑)$/iu,
];

// Each is a whole line.
const lines: readonly RegExp[] = [
  /^[◀▶◁▷<>《》«»←→\s]*[上下]一(?:篇|条|页|则|个|主题)(?:[：:\s].{0,120})?$/u,
  /^.{0,4}(?:当前|您的|你的|现在|您所在的|您现在的|你现在的|您当前的)位置\s*[：:>].{0,120}$/u,
  /^.{0,4}所在位置\s*[：:].{0,40}[>＞»›].{0,80}$/u,
];

/** What a site says of itself alone: its licence, its number with the police, its code among sites. */
const siteMark = /ICP\s*(?:备|证)|公网安备|网站标识码|网警备案/iu;

const longest = 160;

/** True for a line that holds nothing but furniture: 【打印本页】【关闭窗口】, 上一篇：…, 首页 > 公开 > 通知. */
export function isFurnitureLine(text: string): boolean {
  const plain = text.replace(/[\s\u3000]+/gu, ' ').trim();
  if (plain === '' || plain.length > longest) return false;
  if (lines.some((line) => line.test(plain)) || isTrail(plain)) return true;
  if (hasSiteMark(plain) && !/[。；]/u.test(plain)) return true;
  const parts = plain
    .split(/[\s|｜/·•、,，]+|[【】[\]（）()]+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => pieces.some((piece) => piece.test(part)));
}

export function hasSiteMark(text: string): boolean {
  return siteMark.test(text);
}

/** 首页 > 信息公开 > 重点工作: three short names or more, the first of them the site's start. */
function isTrail(text: string): boolean {
  const names = text.split(/[>＞»›]/u).map((name) => name.trim());
  return (
    names.length > 2 &&
    names.every((name) => name.length <= 40 && !/[。；，]/u.test(name)) &&
    /^(?:网站)?(?:首页|主页)$|^首\s*页$/u.test((names[0] ?? '').replace(/^.*[：:]\s*/u, ''))
  );
}
