/** Traditional characters of the words for units and what they do, each before the simplified one that stands for it. */
const pairs =
  '單单責责職职務务協协辦办導导領领縣县區区鄉乡鎮镇廳厅會会員员參参與与牽牵頭头負负級级織织組组實实際际業业財财發发經经濟济農农環环護护' +
  '衛卫計计劃划監监質质檢检審审應应團团總总聯联險险療疗稅税國国產产園园處处館馆絡络氣气門门閣阁營营術术學学創创關关報报測测試试輸输' +
  '運运軍军進进動动臺台灣湾資资貿贸規规約约設设評评價价標标據据數数電电視视廣广書书記记長长隊队場场樓楼網网車车鐵铁開开黨党時时間间' +
  '統统戰战紀纪僑侨醫医藥药銀银證证擔担儲储糧粮漁渔機机構构鹽盐煙烟體体認认診诊調调議议論论權权屬属爲为為为衆众從从個个後后歷历兩两' +
  '麼么徑径徵征復复覆复確确穩稳節节篩筛簡简類类維维編编續续繼继績绩纜缆給给結结細细終终紅红綠绿緊紧線线練练養养龍龙齡龄齊齐東东陽阳' +
  '陰阴陸陆隱隐雙双雜杂離离難难雲云靈灵顧顾預预頻频題题額额願愿驗验駐驻騰腾馬马鳳凤麗丽點点齒齿戶户擴扩換换損损搶抢擇择擊击攤摊敗败' +
  '敵敌斷断無无舊旧晉晋曉晓條条棄弃極极槍枪樣样樞枢橋桥歐欧歲岁殘残殺杀氈毡決决沒没況况淨净淺浅減减湊凑滅灭滿满漢汉滯滞潔洁潤润澤泽' +
  '燈灯爐炉爭争狀状獎奖獨独獲获獻献現现瓊琼畫画異异當当盡尽礦矿碼码禮礼種种稱称積积窮穷筆笔築筑籌筹紡纺納纳純纯紙纸絲丝';

const simplified = new Map(
  Array.from({ length: pairs.length / 2 }, (_, at) => [pairs.charAt(at * 2), pairs.charAt(at * 2 + 1)]),
);
const traditional = new RegExp(`[${[...simplified.keys()].join('')}]`, 'gu');

/** The text as the words of the grammar are written, character by character, so that every offset stays: 牽頭單位 → 牵头单位. */
export function toSimplified(text: string): string {
  return text.replace(traditional, (character) => simplified.get(character) ?? character);
}
