// The W3C's rules for metadata documents of tabular data and the tables they describe, as far as our documents make use of them. Shares
// nothing with what writes them. open-format-standards.test.ts holds it to the W3C's own tests.
import { parse } from 'csv-parse/sync'

export interface Verdict {
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
}

type Json = Readonly<Record<string, unknown>>
type Told = { readonly errors: string[]; readonly warnings: string[] }

const CSVW = 'http://www.w3.org/ns/csvw'
const INHERITED = ['null', 'lang', 'textDirection', 'separator', 'ordered', 'default', 'datatype', 'aboutUrl', 'propertyUrl', 'valueUrl', 'required']
const ALLOWED = {
  group: ['@context', 'tables', 'notes', 'dialect', 'tableDirection', 'tableSchema', 'transformations', '@id', '@type', ...INHERITED],
  table: ['@context', 'url', 'notes', 'dialect', 'suppressOutput', 'tableDirection', 'tableSchema', 'transformations', '@id', '@type', ...INHERITED],
  schema: ['columns', 'foreignKeys', 'primaryKey', 'rowTitles', '@id', '@type', ...INHERITED],
  column: ['name', 'titles', 'suppressOutput', 'virtual', '@id', '@type', ...INHERITED],
} as const
const PREFIXES = new Set(['csvw', 'xsd', 'dc', 'dcterms', 'dc11', 'dcat', 'rdf', 'rdfs', 'schema', 'foaf', 'skos', 'owl', 'prov', 'org', 'void', 'qb'])
const TERMS = new Set(['Table', 'TableGroup', 'Schema', 'Column', 'Row', 'Cell', 'Dialect', 'Template', 'Datatype'])
const DATATYPES = new Set(['anyAtomicType', 'any', 'anyURI', 'base64Binary', 'boolean', 'date', 'dateTime', 'datetime', 'dateTimeStamp', 'decimal', 'integer', 'long', 'int', 'short', 'byte', 'nonNegativeInteger', 'positiveInteger', 'unsignedLong', 'unsignedInt', 'unsignedShort', 'unsignedByte', 'nonPositiveInteger', 'negativeInteger', 'double', 'duration', 'dayTimeDuration', 'yearMonthDuration', 'float', 'gDay', 'gMonth', 'gMonthDay', 'gYear', 'gYearMonth', 'hexBinary', 'QName', 'string', 'normalizedString', 'token', 'language', 'Name', 'NMTOKEN', 'xml', 'html', 'json', 'time', 'number', 'binary'])
const CELLS: Readonly<Record<string, RegExp>> = {
  decimal: /^[+-]?(\d+(\.\d*)?|\.\d+)$/,
  integer: /^[+-]?\d+$/,
  boolean: /^(true|false|1|0)$/,
  dateTime: /^-?\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/,
}
const NAME = /^([A-Za-z0-9]|%[0-9A-Fa-f]{2})([A-Za-z0-9_.]|%[0-9A-Fa-f]{2})*$/

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value])
const isAbsolute = (text: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(text)

function isLanguage(tag: unknown): boolean {
  try {
    return isText(tag) && Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** @param tables the text of each table, by its url */
export function csvwVerdict(document: unknown, tables: Readonly<Record<string, string>>): Verdict {
  const told: Told = { errors: [], warnings: [] }
  if (!isObject(document)) return { errors: ['the document is no object'], warnings: [] }
  context(document['@context'], told)
  const isGroup = 'tables' in document
  const parts = isGroup ? listOf(document['tables']).filter(isObject) : [document]
  if (isGroup) properties(document, 'group', told)
  for (const part of parts) table(part, isGroup ? document : {}, tables, told)
  return told
}

function context(value: unknown, { errors, warnings }: Told): void {
  const [first, local, ...more] = listOf(value)
  if (first !== CSVW || more.length > 0) errors.push('@context is not that of CSV on the Web')
  if (local === undefined) return
  if (!isObject(local) || Object.keys(local).some((key) => key !== '@base' && key !== '@language')) errors.push('@context holds more than @base and @language')
  else if ('@language' in local && !isLanguage(local['@language'])) warnings.push('@language')
}

/** What every description may hold: known properties, inherited ones with values of their kind, common ones. */
function properties(description: Json, kind: keyof typeof ALLOWED, told: Told): void {
  const allowed: readonly string[] = ALLOWED[kind]
  for (const [key, value] of Object.entries(description)) {
    if (key.includes(':')) common(value, told)
    else if (!allowed.includes(key)) told.warnings.push(`${key} does not belong to a ${kind}`)
  }
  for (const note of listOf(description['notes'])) common(note, told)
  const { lang, required } = description
  if ('null' in description && !listOf(description['null']).every(isText)) told.warnings.push('null')
  if (lang !== undefined && !isLanguage(lang)) told.warnings.push('lang')
  if (required !== undefined && typeof required !== 'boolean') told.warnings.push('required')
}

function common(value: unknown, told: Told): void {
  if (Array.isArray(value)) for (const one of value) common(one, told)
  if (!isObject(value)) return
  const { errors } = told
  const keys = Object.keys(value)
  if (keys.some((key) => key.startsWith('@') && !['@value', '@type', '@language', '@id'].includes(key))) errors.push(`a common property holds ${keys.join(' ')}`)
  if ('@value' in value && (keys.some((key) => !['@value', '@type', '@language'].includes(key)) || ('@type' in value && '@language' in value))) errors.push('@value with more beside it')
  if ('@language' in value && (!('@value' in value) || (value['@language'] !== null && !isLanguage(value['@language'])))) errors.push('@language')
  for (const type of listOf(value['@type'])) if (!isType(type)) errors.push(`@type ${String(type)}`)
  const id = value['@id']
  if (id !== undefined && (!isText(id) || id.startsWith('_:'))) errors.push('@id')
  for (const [key, inner] of Object.entries(value)) if (!key.startsWith('@')) common(inner, told)
}

function isType(type: unknown): boolean {
  if (!isText(type) || type.startsWith('_:')) return false
  return isAbsolute(type) || TERMS.has(type) || DATATYPES.has(type) || (type.includes(':') && PREFIXES.has(type.split(':')[0] ?? ''))
}

interface Column {
  readonly name: string | null
  readonly titles: readonly (readonly [language: string, title: string])[]
  readonly nulls: readonly string[]
  readonly required: boolean
  readonly base: string
  readonly format: RegExp | null
}

function table(description: Json, group: Json, tables: Readonly<Record<string, string>>, told: Told): void {
  const { errors } = told
  properties(description, 'table', told)
  const url = description['url']
  const text = isText(url) ? tables[url] : undefined
  if (text === undefined) return void errors.push('url leads to no table')
  const schema = isObject(description['tableSchema']) ? description['tableSchema'] : {}
  properties(schema, 'schema', told)
  const above = { ...group, ...description, ...schema }
  const columns = listOf(schema['columns']).filter(isObject).map((one) => column(one, above, told))
  const names = columns.flatMap(({ name }) => name ?? [])
  if (new Set(names).size < names.length) errors.push('two columns have one name')
  const key = listOf(schema['primaryKey'])
  const known = key.every((name) => isText(name) && names.includes(name))
  if (!known) told.warnings.push('primaryKey')
  const [header = [], ...rows] = parse(text, { bom: true, record_delimiter: ['\r\n', '\n'] })
  headers(header, columns, isText(above['lang']) && isLanguage(above['lang']) ? above['lang'] : 'und', errors)
  cells(rows, columns, errors)
  if (known && key.length > 0) unique(rows, key.map((name) => columns.findIndex((one) => one.name === name)), errors)
}

function column(description: Json, above: Json, told: Told): Column {
  properties(description, 'column', told)
  const { name, required } = description
  const named = isText(name) && NAME.test(name) ? name : null
  if (name !== undefined && named === null) told.warnings.push(`name ${String(name)}`)
  const nulls = description['null'] ?? above['null'] ?? ''
  return { name: named, titles: titlesOf(description['titles'], told), nulls: listOf(nulls).filter(isText), required: required === true, ...datatype(description['datatype'], told) }
}

function titlesOf(value: unknown, { warnings }: Told): Column['titles'] {
  const byLanguage = isObject(value) ? Object.entries(value) : [['und', value] as const]
  return byLanguage.flatMap(([language, titles]) => {
    const all = listOf(titles)
    if (!isLanguage(language) || !all.every(isText)) warnings.push('titles')
    return isLanguage(language) ? all.filter(isText).map((title) => [language, title] as const) : []
  })
}

function datatype(value: unknown, { warnings }: Told): Pick<Column, 'base' | 'format'> {
  const described = isObject(value) ? value : {}
  const base = (isObject(value) ? described['base'] : value) ?? 'string'
  if (!isText(base) || !DATATYPES.has(base)) warnings.push(`datatype ${String(base)}`)
  const pattern = described['format']
  if (!isText(pattern) || base !== 'string') return { base: String(base), format: null }
  try {
    return { base, format: new RegExp(`^(?:${pattern})$`, 'u') }
  } catch {
    warnings.push('format')
    return { base, format: null }
  }
}

const matching = (one: string, other: string): boolean => one === 'und' || other === 'und' || one.slice(0, other.length).toLowerCase() === other.slice(0, one.length).toLowerCase()

function headers(header: readonly string[], columns: readonly Column[], language: string, errors: string[]): void {
  if (columns.length > 0 && header.length !== columns.length) errors.push(`${columns.length} columns are described, the table has ${header.length}`)
  for (const [at, { name, titles }] of columns.entries()) {
    if (name === null && titles.length === 0) continue
    if (!titles.some(([own, title]) => title === header[at] && matching(own, language))) errors.push(`column ${at + 1} is headed ${header[at] ?? 'nothing'}`)
  }
}

function cells(rows: readonly (readonly string[])[], columns: readonly Column[], errors: string[]): void {
  for (const [line, row] of rows.entries()) {
    if (columns.length > 0 && row.length !== columns.length) errors.push(`row ${line + 1} has ${row.length} cells`)
    for (const [at, { nulls, required, base, format }] of columns.entries()) {
      const cell = row[at] ?? ''
      const bad = nulls.includes(cell) || (cell === '' && nulls.length === 0) ? required : (CELLS[base]?.test(cell) === false) || format?.test(cell) === false
      if (bad) errors.push(`row ${line + 1}, column ${at + 1}: ${JSON.stringify(cell)} is no ${base}`)
    }
  }
}

function unique(rows: readonly (readonly string[])[], key: readonly number[], errors: string[]): void {
  const keys = rows.map((row) => JSON.stringify(key.map((at) => row[at])))
  if (new Set(keys).size < keys.length) errors.push('two rows have one key')
}
