// JSON-stat 2.0: a cube of metrics, units and periods. Values, their statuses and what is told of single cells are objects by place, so that
// a thin cube stays small. They stand one after the other: what is short is kept while the values pass, what is long is read again.
import type { ExportRow } from '@/lib/domain/exporting/tidy-columns'
import { cubeOf, type Cube } from './cube'
import { isPlainNumber } from '@/lib/domain/exporting/formula-guard'
import { jsonStatHead, statusWords } from './json-stat-head'
import { placeMembers, type PlaceMembers } from './place-members'
import type { ExportSource, StreamFormat } from './stream-format'

const utf8 = new TextEncoder()
// Characters of each of the two that stand behind the values.
const MOST_KEPT = 8_000_000

/** Decimals are numbers in JSON: their text is written as it is, and never becomes a binary fraction on the way. */
function number({ value, exact_value }: ExportRow): string {
  const text = value !== null && !isPlainNumber(value) ? exact_value : value
  return text !== null && isPlainNumber(text) ? text : 'null'
}

/** The symbol, then p for provisional and r for revised; null where there is nothing to say. */
function status({ symbol, provisional, revised }: ExportRow): string | null {
  const text = `${symbol ?? ''}${provisional ? 'p' : ''}${revised ? 'r' : ''}`
  return text === '' ? null : JSON.stringify(text)
}

/** What is told of one cell and of no other of its metric. */
function cell(row: ExportRow, unitOf: ReadonlyMap<string, string>): string | null {
  const { value, exact_value, numerator, denominator, base, unit_of_measure, footnotes } = row
  const more = {
    ...(exact_value !== null && exact_value !== value && { exact: exact_value }),
    ...(unit_of_measure !== null && unit_of_measure !== unitOf.get(row.metric_code ?? '') && { unit: unit_of_measure }),
    ...(numerator !== null && { numerator, denominator }),
    ...(base !== null && { base }),
    ...(footnotes !== null && { note: footnotes.split('\n') }),
  }
  return Object.keys(more).length === 0 ? null : JSON.stringify(more)
}

type Written = (row: ExportRow) => string | null

/** Texts that stand further down, kept as long as they are short. */
interface Kept {
  readonly written: Written
  readonly members: PlaceMembers
  parts: string[]
  length: number
}

const kept = (written: Written): Kept => ({ written, members: placeMembers(written), parts: [], length: 0 })

function keep(one: Kept, text: string): void {
  one.length += text.length
  if (one.length <= MOST_KEPT) one.parts.push(text)
  else one.parts = []
}

/** The values, while what is told of them is kept. */
async function* values(source: ExportSource, { placeOf }: Cube, beside: readonly Kept[]): AsyncGenerator<Uint8Array, void> {
  const members = placeMembers(number)
  for await (const rows of source.rows()) {
    for (const row of rows) {
      const place = placeOf(row)
      members.add(place, row)
      for (const one of beside) one.members.add(place, row)
    }
    for (const one of beside) keep(one, one.members.take())
    yield utf8.encode(members.take())
  }
  for (const one of beside) keep(one, one.members.end())
  yield utf8.encode(members.end())
}

/** What was kept; read anew where it became too long to be kept. */
async function* told(source: ExportSource, { placeOf }: Cube, { written, parts, length }: Kept): AsyncGenerator<Uint8Array, void> {
  if (length <= MOST_KEPT) {
    for (const part of parts) yield utf8.encode(part)
    return
  }
  const members = placeMembers(written)
  for await (const rows of source.rows()) {
    for (const row of rows) members.add(placeOf(row), row)
    yield utf8.encode(members.take())
  }
  yield utf8.encode(members.end())
}

async function* write(source: ExportSource): AsyncGenerator<Uint8Array, void> {
  const facts = await source.facts()
  const cube = cubeOf(facts.dimensions)
  const units = new Map(facts.dimensions.metrics.map(({ code, unit, unitEn }) => [code, source.locale === 'en' ? unitEn : unit]))
  const [statuses, cells] = [kept(status), kept((row) => cell(row, units))]
  const { locale, generatedAt } = source
  const releases = source.releases.map((release, at) => ({ ...release, periods: facts.dimensions.periods.filter((period) => period.release === at).map(({ key }) => key) }))
  yield utf8.encode(`${JSON.stringify(jsonStatHead(source, facts, cube)).slice(0, -1)},"value":{`)
  yield* values(source, cube, [statuses, cells])
  yield utf8.encode('},"status":{')
  yield* told(source, cube, statuses)
  yield utf8.encode(`},"extension":${JSON.stringify({ lang: locale, generated: generatedAt, releases, status: { label: statusWords(locale) } }).slice(0, -1)},"cells":{`)
  yield* told(source, cube, cells)
  yield utf8.encode('}}}\n')
}

export const jsonStat = { code: 'json-stat', mediaType: 'application/json; charset=utf-8', ending: 'jsonstat.json', carriesNotes: true, mostRows: null, write } as const satisfies StreamFormat
