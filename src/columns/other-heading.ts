/** True for a heading over names that end as units' do (一楼会议室), or over persons: its cells say nothing of who is responsible. */
export function namesOther(heading: string): boolean {
  return /地[点址区]|位置|区域|场所|姓名|人员|职务|对象|时间/u.test(heading);
}
