// SDMX-CSV 2.0: one line an observation, for statistical offices and their tools. Dimensions METRIC, UNIT and TIME_PERIOD, the measure
// OBS_VALUE, everything else attributes. Cells have codes; the names beside them are in the reader's language.
import type { ExportRow } from '@/lib/domain/exporting/tidy-columns'
import { csvLine } from './csv-line'
import { isPlainNumber } from './formula-guard'
import { obsStatus, timePeriod } from './sdmx-codes'
import type { ExportSource, StreamFormat } from './stream-format'

// The agency and the dataflow of these figures; the version changes with the columns.
const STRUCTURE_ID = 'PLUMBLINE:FIGURES(1.0.0)'

type Column = readonly [id: string, cell: (row: ExportRow) => string | null]

const COLUMNS: readonly Column[] = [
  ['STRUCTURE', () => 'dataflow'],
  ['STRUCTURE_ID', () => STRUCTURE_ID],
  // Information: what a reader fetches, and does not load by itself.
  ['ACTION', () => 'I'],
  ['METRIC', (row) => row.metric_code],
  ['UNIT', (row) => row.unit_code],
  ['TIME_PERIOD', (row) => timePeriod(row.period_key ?? '')],
  ['OBS_VALUE', observed],
  ['OBS_STATUS', obsStatus],
  ['QUALIFIER', (row) => row.qualifier],
  ['MISSING', (row) => row.missing],
  ['DECIMALS', (row) => places(observed(row))],
  ['UNIT_MEASURE', (row) => row.unit_of_measure],
  ['EXACT_VALUE', (row) => row.exact_value],
  ['NUMERATOR', (row) => row.numerator],
  ['DENOMINATOR', (row) => row.denominator],
  ['BASE', (row) => row.base],
  ['PROVISIONAL', (row) => String(row.provisional)],
  ['REVISED', (row) => String(row.revised)],
  ['COMMENT_OBS', (row) => row.footnotes],
  ['METRIC_NAME', (row) => row.metric_name],
  ['UNIT_NAME', (row) => row.unit_name],
  ['PERIOD_KEY', (row) => row.period_key],
  ['PERIOD_NAME', (row) => row.period_words],
  ['SYMBOL', (row) => row.symbol],
  ['ORIGIN', (row) => row.origin],
  ['REVISION', (row) => row.revision],
  ['METRIC_VERSION', (row) => row.metric_version],
  ['REVISED_AT', (row) => row.revised_at],
  ['REASON', (row) => row.reason],
  ['RELEASE', (row) => row.release],
  ['RELEASE_VERSION', (row) => row.release_version],
  ['RELEASE_HASH', (row) => row.release_hash],
]

/** As the screen shows it; 1 or 0 for a milestone, which the screen shows as a word. */
function observed({ value, exact_value }: ExportRow): string | null {
  return value !== null && !isPlainNumber(value) ? exact_value : value
}

const places = (value: string | null): string | null => (value === null ? null : String(value.split('.')[1]?.length ?? 0))

async function* write(source: ExportSource): AsyncGenerator<Uint8Array, void> {
  const utf8 = new TextEncoder()
  yield utf8.encode(csvLine(COLUMNS.map(([id]) => id)))
  for await (const rows of source.rows()) yield utf8.encode(rows.map((row) => csvLine(COLUMNS.map(([, cell]) => cell(row)))).join(''))
}

export const sdmxCsv = { code: 'sdmx-csv', mediaType: 'application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8', ending: 'sdmx.csv', carriesNotes: false, mostRows: null, write } as const satisfies StreamFormat
