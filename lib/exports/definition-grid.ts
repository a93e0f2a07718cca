// The sheet of definitions: every metric in the table, once for each version of its definition.
import type { Figure } from '@/lib/domain/figure'
import type { MetricDefinition } from '@/lib/domain/metric'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { ColumnKind, Grid } from './published-table'

interface DefinitionContext {
  readonly locale: Locale
  readonly t: Messages
  readonly groupNames: ReadonlyMap<string, string>
  /** Who answers for a metric, by its code. */
  readonly ownerNames: ReadonlyMap<string, string>
  readonly metricNames: ReadonlyMap<string, string>
}

type Header = keyof Messages['exportFile']['definition']
type CellOf = (metric: MetricDefinition, context: DefinitionContext) => string | null
type Column = readonly [key: Header, kind: ColumnKind, width: number, cell: CellOf]

const COLUMNS: readonly Column[] = [
  ['code', 'text', 24, ({ code }) => code],
  ['name', 'text', 24, ({ code }, { metricNames }) => metricNames.get(code) ?? null],
  ['version', 'number', 8, ({ version }) => String(version)],
  ['group', 'text', 18, ({ groupCode }, { groupNames }) => groupNames.get(groupCode) ?? groupCode],
  ['definition', 'text', 44, ({ definitionZh }) => definitionZh],
  ['unit', 'text', 8, ({ unit, unitEn }, { locale }) => (locale === 'en' ? unitEn : unit)],
  ['decimals', 'number', 8, ({ decimals }) => String(decimals)],
  ['rounding', 'text', 12, ({ rounding }, { t }) => t.exportFile.rounding[rounding]],
  ['direction', 'text', 14, ({ direction }, { t }) => t.exportFile.direction[direction]],
  ['numerator', 'text', 22, ({ numeratorCode }, context) => named(numeratorCode, context)],
  ['denominator', 'text', 22, ({ denominatorCode }, context) => named(denominatorCode, context)],
  ['base', 'text', 16, ({ baseZh, baseEn }, { locale }) => (locale === 'en' ? baseEn : baseZh)],
  ['legalBasis', 'text', 32, ({ legalBasis }) => legalBasis.map(({ name }) => name).join('\n') || null],
  ['owner', 'text', 18, ({ code, ownerCodes }, { t, ownerNames }) => ownerNames.get(code) ?? (t.exportFile.list(ownerCodes) || null)],
  ['scoring', 'text', 12, ({ scoreAllowed }, { t }) => (scoreAllowed ? t.exportFile.scoringAllowed : t.exportFile.scoringRefused)],
  ['note', 'text', 30, ({ noteZh }) => noteZh],
  // Last and off the paper: an address fills a page.
  ['basisAddress', 'text', 60, ({ legalBasis }) => legalBasis.flatMap(({ url }) => url ?? []).join('\n') || null],
]

function named(code: string | null, { t, metricNames }: DefinitionContext): string | null {
  if (code === null) return null
  const name = metricNames.get(code)
  return name === undefined ? code : t.exportFile.codeAndName(code, name)
}

/** The grid of the metrics that some figures are of. */
export function definitionGrid(figures: readonly Figure[], given: Omit<DefinitionContext, 'metricNames'>): Grid {
  const { locale } = given
  const metrics = [...new Map(figures.map(({ metric }) => [`${metric.code} ${metric.version}`, metric])).values()]
  const parts = figures.flatMap(({ numerator, denominator }) => [numerator, denominator].flatMap((part) => part ?? []))
  const metricNames = new Map([
    ...parts.map((part): [string, string] => [part.metricCode, locale === 'en' ? part.nameEn : part.nameZh]),
    ...metrics.map((metric): [string, string] => [metric.code, locale === 'en' ? metric.nameEn : metric.nameZh]),
  ])
  return metricGrid(metrics, { ...given, metricNames })
}

/** The grid of some metrics, one row for each version. */
export function metricGrid(metrics: readonly MetricDefinition[], context: DefinitionContext): Grid {
  const { t } = context
  return {
    name: t.exportFile.definitionsSheet,
    columns: COLUMNS.map(([key, kind, width]) => ({ key, header: t.exportFile.definition[key], kind, width })),
    printedColumns: COLUMNS.length - 1,
    rows: metrics.map((metric) => COLUMNS.map(([, , , cell]) => cell(metric, context))),
  }
}
