import type { Ledger } from '../../src/records/model.ts';

/** Short names of the indicators that every report states. */
const names: Readonly<Record<string, string>> = {
  'diqu-shengchan-zongzhi': 'gdp',
  'yiban-gonggong-yusuan-shouru': 'budget',
  'quanshehui-guding-zichan-touzi': 'investment',
  'shehui-xiaofeipin-lingshou-zonge': 'retail',
  'jinchukou-zonge': 'trade',
  'shiji-shiyong-waizi': 'fdi',
  'yanfa-touru-zhanbi': 'rnd',
  'chengzhen-dengji-shiyelv': 'unemployment',
  'jumin-renjun-kezhipei-shouru': 'income',
};

/** The values of the main indicators for the year: `gdp ~7.2 %`, with ~ for an estimate. */
export function toMainValues({ observations }: Ledger, year: number): string[] {
  return observations
    .filter((one) => one.year === year && one.indicator in names)
    .map(({ indicator, kind, value, unit, asPrinted }) => {
      const stated = value === null ? asPrinted : `${value} ${unit}`;
      return `${names[indicator]} ${kind === 'estimate' ? '~' : ''}${stated}`;
    });
}
