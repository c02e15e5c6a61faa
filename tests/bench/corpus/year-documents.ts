import type { Random } from '../random.ts';
import type { CityItem, CityRow, CityYear } from './city-year.ts';
import { indicatorRows, toIndicatorClauses } from './indicators.ts';
import { inventReport } from './invent-text.ts';
import { inventPlace } from './invented-names.ts';
import { PrintedDocument } from './printed-document.ts';

/** A document of a city's year, and what stands in its front matter beside what every document has. */
export interface YearDocument {
  /** Behind the city and the year in its id. */
  readonly name: string;
  readonly title: string;
  readonly matter: Readonly<Record<string, string>>;
  readonly printed: PrintedDocument;
}

/** Report, breakdown, and the progress at half of the year and at its end. */
export function toYearDocuments(year: CityYear, random: Random): YearDocument[] {
  return [
    toReport(year, random),
    toBreakdown(year, random),
    toProgress(year, false, random),
    toProgress(year, true, random),
  ];
}

function toReport({ city, year, parts }: CityYear, random: Random): YearDocument {
  const title = `${year}年${city.name}市人民政府工作报告`;
  const date = `${year}-01-${10 + random.below(15)}`;
  const printed = new PrintedDocument()
    .heading(1, title)
    .paragraph(`${date.replace(/^(\d+)-0?(\d+)-(\d+)$/u, '$1年$2月$3日')}在${city.name}市人民代表大会上`)
    .paragraph('各位代表：')
    .paragraph('现在，我代表市人民政府向大会报告工作，请予审议。')
    .heading(2, `一、${year - 1}年工作回顾`)
    .paragraph(`过去的一年，全市上下凝心聚力、克难奋进，${toIndicatorClauses('outcome', random).join('；')}。`)
    .heading(2, `二、${year}年工作任务`)
    .paragraph(`今年经济社会发展主要预期目标是：${toIndicatorClauses('target', random).join('，')}。`);
  for (const [at, { area, commitments }] of parts.entries()) {
    printed.heading(3, `（${ordinals[at]}）${area.heading}`);
    for (const { number, name, rows } of commitments)
      printed.item(
        `commitment-${number}`,
        `做好${inventPlace(random)}${name}`,
        `${rows.map(({ promise }) => promise.text).join('。')}。`,
      );
  }
  printed.heading(2, '名词解释');
  for (const [at, { area }] of parts.entries()) {
    const name = `“${area.names[0]}三年行动”`;
    printed.paragraph(`${at + 1}.${name}：指围绕${area.objects.slice(0, 3).join('、')}开展的专项工作。`);
  }
  return { name: 'report', title, matter: { kind: 'government-work-report', dateGiven: date }, printed };
}

function toBreakdown({ city, year, parts }: CityYear, random: Random): YearDocument {
  const title = `${city.name}市人民政府关于下达${year}年政府工作任务的通知`;
  const documentNumber = `${city.name}府〔${year}〕${1 + random.below(30)}号`;
  const printed = new PrintedDocument()
    .paragraph(documentNumber)
    .heading(1, title)
    .paragraph('各区人民政府，市各委办局，各直属单位：')
    .paragraph(`现将${year}年主要预期指标和政府工作任务分解下达给你们，请认真组织实施。`)
    .heading(2, `附件1　${year}年${city.name}市主要预期指标分解表`)
    .table(
      ['序号', '指标名称', '单位', `${city.name}市`, ...city.boroughs.map(({ name }) => name)],
      indicatorRows(1 + city.boroughs.length, random),
    )
    .heading(2, `附件2　${city.name}市${year}年政府工作任务分解表`);
  for (const [at, { area, items }] of parts.entries()) {
    printed.heading(3, `${ordinals[at]}、${area.heading}（${items.length}项）`);
    printed.table(
      ['序号', '名称', '工作任务', '责任单位'],
      items.flatMap((item) =>
        toRows(item, (row) => [row.promise.text, [row.lead, ...row.supporting].join('，')], true),
      ),
    );
  }
  const matter = {
    kind: 'task-breakdown',
    documentNumber,
    issuer: `${city.name}市人民政府`,
    dateIssued: `${year}-02-${10 + random.below(15)}`,
  };
  return { name: 'breakdown', title, matter, printed };
}

function toProgress({ city, year, parts }: CityYear, isWhole: boolean, random: Random): YearDocument {
  const when = isWhole ? '全年' : '上半年';
  const title = `${city.name}市${year}年${isWhole ? '' : when}政府工作任务进展情况汇总表`;
  const printed = new PrintedDocument().heading(1, title);
  for (const [at, { area, items }] of parts.entries()) {
    printed.heading(2, `${ordinals[at]}、${area.heading}（${items.length}项）`);
    printed.table(
      ['序号', '工作任务', '牵头部门', '配合部门', `${when}推进情况`],
      items.flatMap((item) =>
        toRows(
          item,
          (row) => [row.laterText, row.lead, row.supporting.join('，'), inventReport(row.promise, isWhole, random)],
          false,
        ),
      ),
    );
  }
  const datePublished = isWhole ? `${year + 1}-01-${10 + random.below(15)}` : `${year}-07-${10 + random.below(15)}`;
  return {
    name: isWhole ? 'progress' : 'progress-h1',
    title,
    matter: { kind: 'progress-report', period: isWhole ? 'year' : 'H1', datePublished },
    printed,
  };
}

/** The rows of a task: number and name stand in the first one and are merged down. */
function toRows({ number, name, rows }: CityItem, toCells: (row: CityRow) => string[], hasName: boolean) {
  return rows.map((row, at) => {
    const head = at === 0 ? [String(number), ...(hasName ? [name] : [])] : [null, ...(hasName ? [null] : [])];
    return [row.id, [...head, ...toCells(row)]] as const;
  });
}

const ordinals = [...'一二三四五六七八九十', '十一'];
