/** What is asked for, ruled or explained, by the title of its document. */
export const noWork =
  /征集|征求[^，]{0,12}(?:意见|建议)|(?:工作|议事)规则|(?:管理|考核|暂行|试行)?办法(?:的通知)?$|实施细则|报告制度|解读|问答|招聘|须知/u;

const longestTitle = 60;
const taskTitle =
  /(?:任务|责任|工作|目标|指标|项目|实事|事项)[^，。；]{0,16}(?:分解|分工|清单|台账|一览|汇总|方案|表|要点|安排|计划|情况|进展|进度|通报|的通知)|(?:工作|目标|重点)任务$|民生实事|实事项目|[\d一二三四五六七八九十][件大项]实事/u;

/** True for the title of a document, or of an annex, that should hold tasks: no sentence speaks so. */
export function speaksOfTasks(title: string): boolean {
  return title.trim().length <= longestTitle && !/[。；;]/u.test(title) && taskTitle.test(title) && !noWork.test(title);
}
