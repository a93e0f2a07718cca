// SDMX-CSV 2.0: one line an observation, for statistical offices and their tools. Dimensions METRIC, UNIT and TIME_PERIOD, the measure
// OBS_VALUE, everything else attributes. Cells have codes; the names beside them are in the reader's language.
import { csvLine } from './csv-line'
import { SDMX, SDMX_COLUMNS } from './sdmx-columns'
import type { ExportSource, StreamFormat } from './stream-format'

// What a line is of; its action is information: what a reader fetches, and does not load by itself.
const OF = [['STRUCTURE', 'dataflow'], ['STRUCTURE_ID', `${SDMX.agency}:${SDMX.id}(${SDMX.version})`], ['ACTION', 'I']] as const

async function* write(source: ExportSource): AsyncGenerator<Uint8Array, void> {
  const utf8 = new TextEncoder()
  yield utf8.encode(csvLine([...OF.map(([id]) => id), ...SDMX_COLUMNS.map(({ id }) => id)]))
  for await (const rows of source.rows()) yield utf8.encode(rows.map((row) => csvLine([...OF.map(([, text]) => text), ...SDMX_COLUMNS.map(({ cell }) => cell(row))])).join(''))
}

export const sdmxCsv = { code: 'sdmx-csv', mediaType: 'application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8', ending: 'sdmx.csv', carriesNotes: false, mostRows: null, write } as const satisfies StreamFormat
