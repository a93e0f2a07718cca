// Dates and spans in words.
/** What a release is of: 2024年度, 2024年上半年, 2024年第三季度; any other key as it is. */
function ofRelease(key: string): string {
  const [, year, kind, part] = /^(\d{4})(?:-(S|Q)([1-4]))?$/.exec(key) ?? []
  if (year === undefined) return key
  if (kind === undefined) return `${year}年度`
  return kind === 'S' ? `${year}年${part === '1' ? '上' : '下'}半年` : `${year}年第${'一二三四'.charAt(Number(part) - 1)}季度`
}

export const period = {
  ofRelease,
  year: (year: number) => `${year}年`,
  half: (year: number, half: number) => `${year}年${half === 1 ? '上' : '下'}半年`,
  quarter: (year: number, quarter: number) => `${year}年第${'一二三四'.charAt(quarter - 1)}季度`,
  /** For axes: 2024Q3, 2024上. */
  short: (year: number, part: string) => (part.startsWith('Q') ? `${year}${part}` : `${year}${part === 'S1' ? '上' : '下'}`),
  month: (year: number, month: number) => `${year}年${month}月`,
  months: ({ year, from, to }: { year: number; from: number; to: number }) => `${year}年${from}—${to}月`,
  date: ({ year, month, day }: { year: number; month: number; day: number }) => `${year}年${month}月${day}日`,
  instant: (date: string, time: string) => `${date} ${time}`,
  span: (from: string, to: string) => `${from}至${to}`,
  yearToDate: (span: string) => `${span}（累计）`,
  since: (from: string, to: string) => `${from}以来，截至${to}`,
  upTo: (to: string) => `截至${to}（累计）`,
}
