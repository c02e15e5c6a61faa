/** How many of something: `12 项`. */
export const countText = {
  tasks: (count: number) => `${count} 项`,
  places: (count: number) => `${count} 处`,
  units: (count: number) => `${count} 个`,
  documents: (count: number) => `${count} 份`,
  articles: (count: number) => `${count} 篇`,
  sections: (count: number) => `${count} 节`,
  rows: (count: number) => `${count} 行`,
  taskRows: (count: number) => `${count} 行任务`,
  kind: (name: string, count: number) => `${name} ${count} 项`,
  year: (year: number) => `${year}年`,
  line: (line: number) => `第 ${line} 行`,
  lineRange: (first: number, last: number) => (first === last ? `第 ${first} 行` : `第 ${first}–${last} 行`),
};
