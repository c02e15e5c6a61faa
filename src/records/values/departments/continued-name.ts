import { endsAsTerritory } from './department-words.ts';

/** A head that names nothing without what stands before it, and the rest of a word that the line cut. */
const loneHead =
  /^(?:[局委办部处区市县镇]|人民政府|政府|管委会|管理委员会|委员会|办公室|办事处|中心|集团|公司|分公司|分局|支行|部门|单位)$/u;
const cutWord = /^(?:员会|理委员会|委会|合会|公室|事处)(?:（|$)/u;
/** Whether two pieces, apart by white space alone, are surely one name: 农/委, 水利（水务）/局, 各有关镇（区）/有关部门. */
export function continuesName(left: string, right: string): boolean {
  if (left === '' || right === '') return false;
  return (
    left.length === 1 ||
    right.length === 1 ||
    opensBracket(left) ||
    right.startsWith('（') ||
    loneHead.test(right) ||
    cutWord.test(right) ||
    (isTerritoryCollective(left) && /^(?:有关|相关|其他)?(?:部门|单位|企业)$/u.test(right))
  );
}

const opensBracket = (text: string): boolean => text.lastIndexOf('（') > text.lastIndexOf('）');
const isTerritoryCollective = (text: string): boolean => /^各|各(?:有关|相关)/u.test(text) && endsAsTerritory(text);
