// The data dictionary: what each metric means, written from the reference data so that it cannot fall behind it.
import { metricGroups, metrics, type ReferenceMetric, unitsOfMeasure } from '@/prisma/seeds/reference/reference-data'

const KIND_WORDS = {
  COUNT: 'count',
  AMOUNT: 'amount',
  RATIO: 'ratio',
  COVERAGE: 'coverage',
  RANK: 'rank',
  STREAK: 'streak',
  CHANGE: 'change',
  MILESTONE: 'milestone',
} as const

const DIRECTION_WORDS = { UP: 'up', DOWN: 'down', NEUTRAL: 'neutral', BAND: 'within limits' } as const

const INTRODUCTION = `# Data dictionary

Written by \`npm run docs:dictionary\` from \`prisma/seeds/reference\`; edit the data, not this page.

- **Kind**: counts and amounts are collected; ratios, coverages and changes are always computed, never typed in.
- **Unit**: as shown; values are stored in the base unit (see the end of this page).
- **Base (口径)**: what a rate is counted on, with its two counts as numerator ÷ denominator.
- **Reading**: which direction is better; *stock* stands at the end of a period, *flow* happened in it; then how it combines:
  added, ratio of sums, last value, or never.
- **Marks**: place among the twelve key metrics, target, family (the same question on several bases), kept from scores.
`

/** The whole page as Markdown, ending in a line feed. The same reference data give the same page. */
export function dataDictionary(): string {
  const groups = metricGroups.map(({ code, nameZh, nameEn }) => {
    const rows = metrics.filter(({ groupCode }) => groupCode === code)
    return [`## ${code} ${nameZh}`, `${nameEn}. ${rows.length} metrics.`, metricTable(rows)].join('\n\n')
  })
  const overview = `${metrics.length} metrics in ${metricGroups.length} groups.`
  return `${[INTRODUCTION.trimEnd(), overview, ...groups, '## Units of measure', unitTable()].join('\n\n')}\n`
}

const metricTable = (rows: readonly ReferenceMetric[]): string =>
  table(
    ['Code', 'Name', 'Kind', 'Unit', 'Base (口径)', 'Reading', 'Collected', 'Owner', 'Definition', 'Marks'],
    rows.map((metric) => [
      `\`${metric.code}\``,
      `${metric.nameZh}<br>${metric.nameEn}`,
      KIND_WORDS[metric.kind],
      metric.unit === metric.unitEn ? metric.unit : `${metric.unit}<br>${metric.unitEn}`,
      baseOf(metric),
      [DIRECTION_WORDS[metric.direction], metric.timeBasis.toLowerCase(), combines(metric)].join(', '),
      `${metric.frequency.toLowerCase()}: ${metric.levels.map((level) => level.toLowerCase()).join(', ')}`,
      `${metric.ownerZh}<br>${metric.ownerEn}`,
      metric.noteZh ? `${metric.definitionZh}<br>注:${metric.noteZh}` : metric.definitionZh,
      marksOf(metric),
    ]),
  )

function baseOf({ baseZh, baseEn, numeratorCode, denominatorCode, baseCode }: ReferenceMetric): string {
  if (baseCode) return `change of \`${baseCode}\``
  return numeratorCode ? `${baseZh}<br>${baseEn}<br>\`${numeratorCode}\` ÷ \`${denominatorCode}\`` : ''
}

const combines = ({ aggregation }: ReferenceMetric): string =>
  ({ SUM: 'added', RATIO_OF_SUMS: 'ratio of sums', LAST: 'last value', NONE: 'never combined' })[aggregation]

const marksOf = ({ keyOrder, target, family, scoreAllowed, unit }: ReferenceMetric): string =>
  [
    ...(keyOrder === null ? [] : [`key ${keyOrder}`]),
    ...(target ? [`${target.kind.toLowerCase()} ${target.value}${unit === '%' ? '%' : ''}`] : []),
    ...(family ? [`family \`${family}\``] : []),
    ...(scoreAllowed ? [] : ['never scored']),
  ].join('<br>')

const unitTable = (): string =>
  table(
    ['Unit', 'English', 'Stored in', 'Scale', 'Dimension'],
    unitsOfMeasure.map(({ code, nameEn, base, scale, dimension }) => [code, nameEn, base, scale, inWords(dimension)]),
  )

const inWords = (code: string): string => code.toLowerCase().replaceAll('_', ' ')

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n')
