// The columns of SDMX-CSV behind STRUCTURE, STRUCTURE_ID and ACTION: what the file writes and what the structure that it names describes.
import type { ExportRow, TidyKey } from '@/lib/domain/exporting/tidy-columns'
import { isPlainNumber } from '@/lib/domain/exporting/formula-guard'
import { obsStatus, timePeriod } from './sdmx-codes'

/** Who maintains the structure, and its version: it changes with the columns. Of two places, since the lists of metrics and units grow with the catalogue. */
export const SDMX = { agency: 'PLUMBLINE', id: 'FIGURES', version: '1.0' } as const

export interface SdmxColumn {
  readonly id: string
  readonly role: 'dimension' | 'time' | 'measure' | 'attribute'
  /** The column of other exports that says the same; null where there is none. */
  readonly tidy: TidyKey | null
  /** The list that has its codes. */
  readonly codes?: 'METRIC' | 'UNIT' | 'OBS_STATUS' | 'QUALIFIER' | 'MISSING'
  readonly cell: (row: ExportRow) => string | null
}

/** As the screen shows it; 1 or 0 for a milestone, which the screen shows as a word. */
function observed({ value, exact_value }: ExportRow): string | null {
  return value !== null && !isPlainNumber(value) ? exact_value : value
}

const places = (value: string | null): string | null => (value === null ? null : String(value.split('.')[1]?.length ?? 0))

/** A column that has what another export has. */
const same = (id: string, tidy: TidyKey): SdmxColumn => ({ id, role: 'attribute', tidy, cell: (row) => (row[tidy] === null ? null : String(row[tidy])) })

export const SDMX_COLUMNS: readonly SdmxColumn[] = [
  { ...same('METRIC', 'metric_code'), role: 'dimension', codes: 'METRIC' },
  { ...same('UNIT', 'unit_code'), role: 'dimension', codes: 'UNIT' },
  { id: 'TIME_PERIOD', role: 'time', tidy: 'period_key', cell: (row) => timePeriod(row.period_key ?? '') },
  { id: 'OBS_VALUE', role: 'measure', tidy: 'value', cell: observed },
  { id: 'OBS_STATUS', role: 'attribute', tidy: null, codes: 'OBS_STATUS', cell: obsStatus },
  { ...same('QUALIFIER', 'qualifier'), codes: 'QUALIFIER' },
  { ...same('MISSING', 'missing'), codes: 'MISSING' },
  { id: 'DECIMALS', role: 'attribute', tidy: null, cell: (row) => places(observed(row)) },
  same('UNIT_MEASURE', 'unit_of_measure'),
  same('EXACT_VALUE', 'exact_value'),
  same('NUMERATOR', 'numerator'),
  same('DENOMINATOR', 'denominator'),
  same('BASE', 'base'),
  same('PROVISIONAL', 'provisional'),
  same('REVISED', 'revised'),
  same('COMMENT_OBS', 'footnotes'),
  same('METRIC_NAME', 'metric_name'),
  same('UNIT_NAME', 'unit_name'),
  same('PERIOD_KEY', 'period_key'),
  same('PERIOD_NAME', 'period_words'),
  same('SYMBOL', 'symbol'),
  same('ORIGIN', 'origin'),
  same('REVISION', 'revision'),
  same('METRIC_VERSION', 'metric_version'),
  same('REVISED_AT', 'revised_at'),
  same('REASON', 'reason'),
  same('RELEASE', 'release'),
  same('RELEASE_VERSION', 'release_version'),
  same('RELEASE_HASH', 'release_hash'),
]
