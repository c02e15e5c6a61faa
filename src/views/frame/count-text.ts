import { type CountedNumber, counted } from './counted.ts';

/** How many of something: `12 处`. */
export const countText = {
  places: (places: CountedNumber) => counted`${places} 处`,
  documents: (documents: CountedNumber) => counted`${documents} 份`,
  articles: (articles: CountedNumber) => counted`${articles} 篇`,
  taskRows: (rows: CountedNumber) => counted`任务 ${rows} 行`,
};

/** What is named by a number: a year, a line. */
export const numberText = {
  year: (year: number) => `${year}年`,
  line: (line: number) => `第 ${line} 行`,
  lineRange: (first: number, last: number) => (first === last ? `第 ${first} 行` : `第 ${first}–${last} 行`),
};
