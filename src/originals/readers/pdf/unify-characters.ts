/**
 * Radicals of the supplement (U+2E80–2EF3) that fonts and printers write for the character of the same shape
 * (Unicode's EquivalentUnifiedIdeograph.txt), each before it. Those of Kangxi (U+2F00–2FD5) have it as their decomposition.
 */
const pairs =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';
const supplement = new Map(
  [...pairs.matchAll(/([\u2e80-\u2ef3])(.)/gu)].map(([, radical = '', character = '']) => [radical, character]),
);

/** Another code for a shape that has its own: compatibility ideographs, radicals, Latin ligatures. */
const doubles = /[\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufad9\ufb00-\ufb06\u{2f800}-\u{2fa1d}]/gu;

/**
 * The text with the character that a reader sees in the place of a code that only looks like it: a PDF says `⼯` (U+2F2F) or
 * `⻓` where its page shows 工 and 长, and no search for 工 would find it.
 */
export function unifyCharacters(text: string): string {
  return text.replace(doubles, (code) => supplement.get(code) ?? code.normalize('NFKC'));
}
