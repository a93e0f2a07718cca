export const card = {
  change: '较上年',
  target: '目标',
  basis: '依据',
  noTarget: '未设目标',
  periods: (count: number) => (count === 0 ? '尚无数据' : `仅 ${count} 期数据`),
  course: (name: string) => `${name}的历年走势`,
  up: '上升',
  down: '下降',
  flat: '持平',
  recomputation: ({ printed, expression, computed }: { printed: string; expression: string; computed: string }) =>
    `报告值 ${printed} · 按 ${expression} 重算为 ${computed}`,
  recomputedAgrees: ({ expression }: { expression: string }) => `按 ${expression} 重算，与报告值一致`,
  verdict: {
    match: '相符',
    truncated: '截位所得，未四舍五入',
    'other-base': '按另一基数相符',
    mismatch: '与分子分母不符',
    'no-counts': '未给出分子分母，无法重算',
    'no-cases': '分母为零，没有比率',
  },
}
