// The open formats read back by readers that share no code with what writes them: each gives the cells of its rows.
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import rdf, { type Term } from '@rdfjs/data-model'
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import JSONstat from 'jsonstat-toolkit'
import CsvwParser from 'rdf-parser-csvw'
import { z } from 'zod'

/** A row as a reader finds it: by names of columns; what is blank is left out. */
export type Cells = Readonly<Record<string, string>>

const text = (bytes: Uint8Array | undefined): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
const filled = (row: Cells): Cells => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== ''))

/** Without the apostrophe that keeps a spreadsheet from running it. */
export const plain = (cell: string): string => (/^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell)

export const filesIn = (bytes: Uint8Array): Readonly<Record<string, Uint8Array>> => unzipSync(bytes)
export const textIn = (files: Readonly<Record<string, Uint8Array>>, path: string): string => text(files[path])
export const jsonIn = (files: Readonly<Record<string, Uint8Array>>, path: string): unknown => JSON.parse(textIn(files, path))
export const sha256 = (bytes: Uint8Array | undefined): string => createHash('sha256').update(bytes ?? '').digest('hex')

export function csvRows(csv: string): readonly Cells[] {
  const rows: Cells[] = parse(csv, { columns: true, record_delimiter: '\r\n' })
  return rows.map(filled)
}

/** By jsonstat-toolkit: the cells of every place that has a figure. */
export function jsonStatCells(document: string): ReadonlyMap<string, Cells> {
  const raw = z.object({ value: z.record(z.string(), z.unknown()) }).parse(JSON.parse(document))
  const data = JSONstat(JSON.parse(document))
  const more = z.record(z.string(), z.record(z.string(), z.unknown())).parse(data.extension['cells'])
  const [metrics, units, periods] = ['metric', 'unit', 'period'].map((id) => data.Dimension(id).id)
  const found = new Map<string, Cells>()
  let place = -1
  for (const metric of metrics ?? []) for (const unit of units ?? []) for (const period of periods ?? []) {
    place += 1
    if (!(place in raw.value)) continue
    const { value, status } = data.Data({ metric, unit, period })
    const { exact, numerator, denominator, base, note } = more[String(place)] ?? {}
    // A number as the document writes it, before any reader makes a binary fraction of it.
    const literal = new RegExp(`"${place}":(-?[0-9.]+)`).exec(document.slice(document.indexOf('"value":{')))?.[1] ?? ''
    if (value !== null && Number(literal) !== value) throw new Error(`${literal} was read as ${value}`)
    const cells = { value: value === null ? '' : literal, status: status ?? '', exact, numerator, denominator, base, note: Array.isArray(note) ? note.join('\n') : '' }
    found.set([metric, unit, period].join(' '), filled(Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, String(cell ?? '')]))))
  }
  return found
}

interface Quad {
  readonly subject: Term
  readonly predicate: Term
  readonly object: Term
}

const CSVW = 'http://www.w3.org/ns/csvw#'
const Columns = z.object({ tableSchema: z.object({ columns: z.array(z.object({ name: z.string(), titles: z.record(z.string(), z.string()), datatype: z.union([z.string(), z.object({ base: z.string() })]) })) }) })

/** The part of a metadata document that the parser looks at, as statements of RDF. */
function statements(metadata: unknown): { readonly match: (subject?: Term | null, predicate?: Term | null) => Iterable<Quad> } {
  const quads: Quad[] = []
  const node = (name: string): Term => rdf.namedNode(`${CSVW}${name}`)
  const list = (name: string): Term => rdf.namedNode(`http://www.w3.org/1999/02/22-rdf-syntax-ns#${name}`)
  const add = (subject: Term, predicate: Term, object: Term): void => void quads.push({ subject, predicate, object })
  const [table, schema] = [rdf.blankNode(), rdf.blankNode()]
  add(table, node('tableSchema'), schema)
  const { columns } = Columns.parse(metadata).tableSchema
  const cells = columns.map(() => rdf.blankNode())
  if (cells[0]) add(schema, node('column'), cells[0])
  for (const [at, { name, titles, datatype }] of columns.entries()) {
    const [here, column] = [cells[at] ?? list('nil'), rdf.blankNode()]
    add(here, list('first'), column)
    add(here, list('rest'), cells[at + 1] ?? list('nil'))
    add(column, node('name'), rdf.literal(name))
    for (const title of Object.values(titles)) add(column, node('title'), rdf.literal(title))
    add(column, node('datatype'), rdf.namedNode(`http://www.w3.org/2001/XMLSchema#${typeof datatype === 'string' ? datatype : datatype.base}`))
  }
  const is = (term: Term, wanted: Term | null | undefined): boolean => wanted === null || wanted === undefined || term.equals(wanted)
  const dataset = (from: readonly Quad[]): { readonly match: (subject?: Term | null, predicate?: Term | null) => Iterable<Quad> } => ({
    match: (subject, predicate) => {
      const found = from.filter((quad) => is(quad.subject, subject) && is(quad.predicate, predicate))
      return Object.assign(dataset(found), { [Symbol.iterator]: () => found[Symbol.iterator]() })
    },
  })
  return dataset(quads)
}

const Quads = z.array(z.custom<Quad>())

/** By rdf-parser-csvw: every row's statements. */
export async function csvwRows(files: Readonly<Record<string, Uint8Array>>): Promise<readonly Cells[]> {
  const parser = new CsvwParser({ baseIRI: 'data.csv', metadata: statements(jsonIn(files, 'data.csv-metadata.json')), timezone: 'utc' })
  const quads = Quads.parse(await parser.import(Readable.from([textIn(files, 'data.csv')])).toArray())
  const described = quads.filter(({ predicate }) => predicate.value === `${CSVW}describes`).map(({ object }) => object.value)
  const rows = new Map<string, Record<string, string>>(described.map((id) => [id, {}]))
  for (const { subject, predicate, object } of quads) {
    const row = rows.get(subject.value)
    if (row !== undefined && predicate.value.startsWith('data.csv#')) row[predicate.value.slice('data.csv#'.length)] = object.value
  }
  return [...rows.values()]
}
