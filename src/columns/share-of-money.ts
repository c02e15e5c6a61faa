/** True where a share under this heading (投资完成率) is one of money that was spent, and says nothing of the task itself. */
export function isShareOfMoney(heading: string): boolean {
  return /投资|资金|支付|拨付|到位|预算|支出|经费/u.test(heading);
}
