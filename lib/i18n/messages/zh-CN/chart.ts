export const chart = {
  noData: '各期均无数值，没有可画的内容。',
  onePeriod: '仅 1 期数据，看不出变化',
  axisFrom: (tick: string) => `纵轴从 ${tick} 起`,
  firstOnTop: '第 1 位在最上',
  axisFromAcross: (tick: string) => `横轴从 ${tick} 起`,
  pair: (name: string, text: string) => `${name} ${text}`,
  list: (parts: readonly string[]) => parts.join('、'),
  named: (name: string, figures: string) => `${name}:${figures}`,
  sentence: (text: string) => `${text}。`,
  note: (text: string) => `注：${text}`,
  /** Behind a figure in a drawing, which has no raised letters. */
  footnote: (number: number) => `〔注${number}〕`,
  source: (text: string) => `来源：${text}`,
  lowerBoundNote: '空心点加向上箭头表示不低于该数（余、以上）',
  upperBoundNote: '空心点加向下箭头表示不高于该数（不足、以内）',
  provisionalNote: '空心点表示初步数',
  /** At a figure that was published differently before. */
  revisedMark: '修',
  revisedNote: '“修”表示发布后修订过的数值，改了什么见修订记录',
  gapNote: '虚线框表示该期没有数值，不是零',
  printed: '报告值',
  shouldBe: '应为',
  inside: '落在报告值的范围之内',
  outside: '落在报告值的范围之外',
  beyond: (points: string) => `越出 ${points}`,
  otherBase: (name: string) => `按“${name}”`,
  plumbDescription: ({
    printed,
    range,
    expression,
    exact,
    inside,
    rounded,
  }: {
    printed: string
    range: string
    expression: string
    exact: string
    inside: boolean
    rounded: string
  }) =>
    `报告值 ${printed} 代表 ${range} 的商。${expression} = ${exact}，${inside ? '落在范围之内' : `落在范围之外，四舍五入应为 ${rounded}`}。`,
  explore: '展开交互图表',
  exploring: '正在载入交互图表',
  exploreFailed: '交互图表没有载入。图和表包含同样的数据；可以再点一次重试。',
  exploreHint: '用左右方向键逐点查看',
  targetName: '目标',
}
