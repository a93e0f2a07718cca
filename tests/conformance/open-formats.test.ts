// JSON-stat 2.0, CSV on the Web, SDMX-CSV 2.0 and Data Package 2.0, each read back by a reader of its own and held to its published schema.
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { TIDY_COLUMNS, type ExportRow, type TidyKey } from '@/lib/domain/exporting/tidy-columns'
import type { Figure } from '@/lib/domain/figure'
import { plainText } from '@/lib/exports/plain-text'
import { streamFormat, type StreamFormatCode } from '@/lib/exports/stream-formats'
import { LOCALES, messages, type Locale } from '@/lib/i18n/messages'
import { awkwardFigures } from '@/tests/builders/awkward-figures'
import { anExportSource, bytesOf, EARLIER, RELEASE } from '@/tests/builders/export-source'
import { csvwVerdict } from './csvw-rules'
import { jsonStatFaults } from './json-stat-rules'
import { csvRows, csvwRows, filesIn, jsonIn, jsonStatCells, plain, sha256, textIn, type Cells } from './open-readers'

const golden = (name: string): Record<string, unknown> => z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(`tests/golden/${name}`, 'utf8')))
const valid = (() => {
  const [draft7, draft2020] = [new Ajv({ strict: false, allErrors: true, formats: { textarea: true } }), new Ajv2020({ strict: false, allErrors: true, unicodeRegExp: false })]
  addFormats(draft7)
  addFormats(draft2020)
  return { package: draft7.compile(golden('data-package-2.0.schema.json')), jsonStat: draft2020.compile(golden('json-stat-2.0-dataset.schema.json')) }
})()

const CODES = ['json-stat', 'csvw', 'sdmx-csv', 'data-package'] as const

const releaseOf = ({ period }: Figure) => (period.referenceYear === 2022 ? EARLIER : RELEASE)
const write = async (code: StreamFormatCode, locale: Locale, figures: readonly Figure[] = awkwardFigures()): Promise<Uint8Array> =>
  await bytesOf(streamFormat(code)?.write(anExportSource(figures, locale, releaseOf).source) ?? [][Symbol.iterator]() as never)

/** What a row says, in the words of its columns; what is blank is left out. Files hold line ends in one form. */
const wanted = (row: ExportRow): Cells =>
  Object.fromEntries(TIDY_COLUMNS.flatMap(([key]) => (row[key] === null ? [] : [[key, plainText(String(row[key]))]])))
const tidy = (row: Cells): Cells => Object.fromEntries(TIDY_COLUMNS.flatMap(([key]) => (row[key] === undefined ? [] : [[key, plainText(plain(row[key]))]])))

describe.each(LOCALES)('in %s', (locale) => {
  const { rows } = anExportSource(awkwardFigures(), locale, releaseOf)
  const { reached, notReached } = messages(locale).figure
  /** Milestones are words on the screen, and 1 or 0 where a cell is a number. */
  const numeric = ({ value, exact_value }: ExportRow): string | null => (value === reached || value === notReached ? exact_value : value)
  const written: Partial<Record<StreamFormatCode, Uint8Array>> = {}
  const bytes = (code: StreamFormatCode): Uint8Array => written[code] ?? new Uint8Array()
  const json = (): Record<string, unknown> => z.record(z.string(), z.unknown()).parse(JSON.parse(new TextDecoder().decode(bytes('json-stat'))))

  beforeAll(async () => {
    for (const code of CODES) written[code] = await write(code, locale)
  })

  describe('EX-3: every cell is what the row says', () => {
    it('in the table of CSV on the Web, read by rdf-parser-csvw', async () => {
      expect((await csvwRows(filesIn(bytes('csvw')))).map(tidy)).toEqual(rows.map(wanted))
    })

    it('in the data package', () => {
      expect(csvRows(textIn(filesIn(bytes('data-package')), 'data/figures.csv')).map(tidy)).toEqual(rows.map(wanted))
    })

    it('in SDMX-CSV', () => {
      const columns: Readonly<Partial<Record<TidyKey, string>>> = { metric_code: 'METRIC', unit_code: 'UNIT', value: 'OBS_VALUE', unit_of_measure: 'UNIT_MEASURE', footnotes: 'COMMENT_OBS', period_words: 'PERIOD_NAME' }
      const named = (row: Cells): Cells => Object.fromEntries(TIDY_COLUMNS.flatMap(([key]) => {
        const cell = row[columns[key] ?? key.toUpperCase()]
        return cell === undefined ? [] : [[key, cell]]
      }))
      expect(csvRows(new TextDecoder().decode(bytes('sdmx-csv'))).map(named).map(tidy)).toEqual(rows.map((row) => wanted({ ...row, value: numeric(row) })))
    })

    it('in JSON-stat, read by jsonstat-toolkit', () => {
      const cells = jsonStatCells(new TextDecoder().decode(bytes('json-stat')))
      expect(cells.size).toBe(rows.length)
      for (const row of rows) {
        const { symbol, provisional, revised, exact_value, numerator, denominator, base, footnotes } = row
        const value = numeric(row)
        const told = {
          value, status: `${symbol ?? ''}${provisional ? 'p' : ''}${revised ? 'r' : ''}`, numerator, denominator, base, note: footnotes,
          exact: exact_value === row.value ? null : exact_value,
        }
        expect(cells.get([row.metric_code, row.unit_code, row.period_key].join(' '))).toEqual(Object.fromEntries(Object.entries(told).filter(([, cell]) => cell !== null && cell !== '')))
      }
    })
  })

  it('zero, no figure, each absence and each bound are different things in each format', () => {
    const sdmx = csvRows(new TextDecoder().decode(bytes('sdmx-csv')))
    const of = (metric: string): readonly string[] => sdmx.filter((row) => row['METRIC'] === metric).map((row) => [row['OBS_VALUE'] ?? '', row['OBS_STATUS'], row['MISSING'] ?? row['QUALIFIER']].join(' '))
    expect(of('REC_ACCEPT')).toEqual(['0 A EXACT', ' M NOT_APPLICABLE', ' L NOT_REPORTED', ' M NO_CASES', ' Q SUPPRESSED', ' O WITHDRAWN', '123456789012345678901234 P EXACT', '-7 A EXACT', '42 E APPROX'])
    // 6.5999: a lower bound is not raised, an upper bound not lowered.
    expect(of('FUND')).toEqual(['6.60 A EXACT', '6.60 E APPROX', '6.59 E AT_LEAST', '6.59 E MORE_THAN', '6.60 E AT_MOST', '6.60 E LESS_THAN'])
    const { value, status, size } = z.object({ value: z.record(z.string(), z.number().nullable()), status: z.record(z.string(), z.string()), size: z.tuple([z.number(), z.number(), z.number()]) }).parse(json())
    expect(Object.keys(value)).toHaveLength(rows.length)
    expect(size[0] * size[1] * size[2]).toBeGreaterThan(rows.length)
    expect(Object.entries(value).filter(([, one]) => one === null).map(([place]) => status[place]).toSorted()).toEqual(rows.flatMap((row) => (row.missing === null ? [] : row.symbol ?? [])).toSorted())
    expect(Object.entries(value).filter(([place, one]) => one === 0 && status[place] === undefined)).toHaveLength(1)
  })

  describe('JSON-stat', () => {
    it('holds to the schema and the rules', () => {
      expect(valid.jsonStat(json()), JSON.stringify(valid.jsonStat.errors)).toBe(true)
      expect(jsonStatFaults(json())).toEqual([])
    })

    it('explains every letter and symbol that it uses, and says where it is from', () => {
      const { status, extension, href, updated, source } = z.object({ status: z.record(z.string(), z.string()), extension: z.object({ status: z.object({ label: z.record(z.string(), z.string()) }), releases: z.array(z.object({ hash: z.string() })) }), href: z.string(), updated: z.string(), source: z.string() }).parse(json())
      expect(Object.values(status).flatMap((one) => [...one]).filter((letter) => !(letter in extension.status.label))).toEqual([])
      expect(extension.releases.map(({ hash }) => hash).toSorted()).toEqual([RELEASE.hash, EARLIER.hash].toSorted())
      expect([href, updated, source]).toEqual(['https://plumbline.example/exports?release=annual-2023', RELEASE.publishedAt, locale === 'en' ? 'Bureau of Justice, Xinxiang' : '新乡市司法局'])
    })

    it('says which release each period is from', () => {
      const { dimension, extension } = z.object({
        dimension: z.object({ period: z.object({ category: z.object({ index: z.array(z.string()) }) }) }), extension: z.object({ releases: z.array(z.object({ label: z.string(), periods: z.array(z.string()) })) }),
      }).parse(json())
      const from = new Map(extension.releases.flatMap(({ label, periods }) => periods.map((key) => [key, label])))
      expect([...from.keys()].toSorted()).toEqual(dimension.period.category.index.toSorted())
      expect(extension.releases.flatMap(({ periods }) => periods)).toHaveLength(from.size)
      for (const row of rows) expect(from.get(row.period_key ?? ''), row.period_key ?? '').toBe(row.release)
    })

    it('breaks off where a figure came twice, and hides neither', async () => {
      const [figure] = awkwardFigures()
      if (figure === undefined) throw new Error('no figure')
      await expect(write('json-stat', locale, [{ ...figure, value: '5' }, { ...figure, value: '6' }])).rejects.toThrow('two figures stand at place 0')
    })

    it('without a figure is an empty cube', async () => {
      const empty: unknown = JSON.parse(new TextDecoder().decode(await write('json-stat', locale, [])))
      expect(empty).toMatchObject({ size: [0, 0, 0], value: {}, status: {} })
      expect(valid.jsonStat(empty), JSON.stringify(valid.jsonStat.errors)).toBe(true)
    })
  })

  describe('CSV on the Web', () => {
    it('describes its table as the W3C’s rules want it, without a warning', () => {
      const files = filesIn(bytes('csvw'))
      expect(csvwVerdict(jsonIn(files, 'data.csv-metadata.json'), { 'data.csv': textIn(files, 'data.csv') })).toEqual({ errors: [], warnings: [] })
    })

    it.each([
      ['a word where a number is told', /,0,/, ',nought,'],
      ['a code that there is not', /NOT_APPLICABLE/, 'NOT_ASKED'],
      ['a row twice', /(\r\n[^\r]+)\r\n/, '$1$1\r\n'],
      ['another column', 'metric_name', 'name_of_metric'],
    ])('a table with %s is refused', (_what, from, to) => {
      const files = filesIn(bytes('csvw'))
      expect(csvwVerdict(jsonIn(files, 'data.csv-metadata.json'), { 'data.csv': textIn(files, 'data.csv').replace(from, to) }).errors).not.toEqual([])
    })

    it('names its columns in both languages, and its releases with their hashes', () => {
      const metadata = textIn(filesIn(bytes('csvw')), 'data.csv-metadata.json')
      for (const words of ['单位代码', 'Org unit code', RELEASE.hash, EARLIER.url]) expect(metadata).toContain(words)
    })
  })

  describe('the data package', () => {
    const Descriptor = z.object({ resources: z.array(z.object({
      name: z.string(), path: z.string(), bytes: z.number(), hash: z.string(),
      schema: z.object({
        fields: z.array(z.object({ name: z.string(), type: z.string(), missingValues: z.array(z.string()).default(['']), constraints: z.object({ required: z.boolean().default(false), enum: z.array(z.string()).optional() }).default({ required: false }) })),
        primaryKey: z.array(z.string()), foreignKeys: z.array(z.object({ fields: z.array(z.string()), reference: z.object({ resource: z.string(), fields: z.array(z.string()) }) })).default([]),
      }),
    })) })
    const opened = () => {
      const files = filesIn(bytes('data-package'))
      return { files, ...Descriptor.parse(jsonIn(files, 'datapackage.json')) }
    }

    it('holds to the published profile', () => {
      expect(valid.package(jsonIn(filesIn(bytes('data-package')), 'datapackage.json')), JSON.stringify(valid.package.errors)).toBe(true)
      expect(valid.package({ resources: [{ name: 'a', path: 'b', schema: { fields: [{ name: 'x', type: 'nothing' }] } }] })).toBe(false)
    })

    it('tells of each file its size and hash, and holds no other', () => {
      const { files, resources } = opened()
      for (const { path, bytes: size, hash } of resources) expect([size, hash], path).toEqual([files[path]?.byteLength, `sha256:${sha256(files[path])}`])
      expect(Object.keys(files).toSorted()).toEqual(['README.md', 'datapackage.json', ...resources.map(({ path }) => path)].toSorted())
      // Known last, so written last.
      expect(Object.keys(files).at(-1)).toBe('datapackage.json')
    })

    it('has in each column what its schema says, no key twice, and a row for every code', () => {
      const { files, resources } = opened()
      const forms: Readonly<Record<string, RegExp>> = { string: /^/, number: /^-?\d+(\.\d+)?$/, integer: /^-?\d+$/, boolean: /^(true|false)$/, datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/, date: /^\d{4}-\d\d-\d\d$/ }
      const tables = new Map(resources.map(({ name, path }) => [name, csvRows(textIn(files, path))]))
      for (const { name, schema } of resources) {
        const found = tables.get(name) ?? []
        const header = textIn(files, `data/${name}.csv`).split('\r\n')[0]
        expect(header).toBe(schema.fields.map((field) => field.name).join(','))
        for (const field of schema.fields) for (const row of found) {
          const cell = row[field.name] ?? ''
          if (field.missingValues.includes(cell)) expect(field.constraints.required, `${name} ${field.name}`).toBe(false)
          else expect([forms[field.type]?.test(cell), field.constraints.enum?.includes(cell) ?? true], `${name} ${field.name}: ${cell}`).toEqual([true, true])
        }
        const keys = found.map((row) => schema.primaryKey.map((key) => row[key]).join('\n'))
        expect(new Set(keys).size, name).toBe(keys.length)
        for (const { fields: [own = ''], reference } of schema.foreignKeys) {
          const other = new Set(tables.get(reference.resource)?.map((row) => row[reference.fields[0] ?? '']))
          expect(found.filter((row) => !other.has(row[own])), own).toEqual([])
        }
      }
      expect([tables.get('figures')?.length, tables.get('periods')?.length]).toEqual([rows.length, 5])
    })
  })

  it('no cell of a CSV that is not a number begins with what starts a formula', () => {
    const cells = [...csvRows(new TextDecoder().decode(bytes('sdmx-csv'))), ...Object.entries(filesIn(bytes('data-package'))).flatMap(([path, file]) => (path.endsWith('.csv') ? csvRows(new TextDecoder().decode(file)) : []))].flatMap((row) => Object.values(row))
    expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell))).toEqual([])
    expect(cells.filter((cell) => cell.startsWith("'=") || cell.startsWith("'@")).length).toBeGreaterThan(3)
    expect(cells).toContain('-3.5')
  })
})

describe('rows are passed on and not held', () => {
  /** A selection without an end: how many batches were read, and whether reading was ended. */
  function endless() {
    const seen = { batches: 0, ended: 0 }
    const { source, rows } = anExportSource(awkwardFigures())
    async function* forever<T>(made: (at: number) => T): AsyncGenerator<T, void> {
      try {
        for (;;) yield await Promise.resolve(made((seen.batches += 1)))
      } finally {
        seen.ended += 1
      }
    }
    // Places change from row to row, so that each row is settled; texts differ, so that they pack badly.
    const batch = (at: number): readonly ExportRow[] => rows.slice(at % 7, (at % 7) + 10).map((row, of) => ({ ...row, footnotes: sha256(Buffer.from(`${at} ${of}`)) }))
    const lines = (at: number): Uint8Array => Buffer.from(batch(at).map((row) => `${row.footnotes ?? ''},\r\n`).join(''))
    return { seen, source: { ...source, rows: () => forever(batch), copy: () => forever(lines) } }
  }

  it.each(CODES)('%s: an endless selection arrives, is read no faster than it is taken, and is let go', async (code) => {
    const { seen, source } = endless()
    const chunks = (streamFormat(code)?.write(source) ?? source.copy())[Symbol.asyncIterator]()
    let bytes = 0
    while (bytes < 100_000) {
      const next = await chunks.next()
      bytes += next.done === true ? Infinity : next.value.byteLength
    }
    const read = seen.batches
    await new Promise((done) => setTimeout(done, 50))
    // What is packed beside is a few hundred kilobytes ahead at most.
    expect(seen.batches - read).toBeLessThan(2000)
    await chunks.return?.()
    await expect.poll(() => seen.ended).toBe(1)
  })

  it('JSON-stat reads again what is told of its cells where it is too long to be kept', async () => {
    const [figure] = awkwardFigures()
    if (figure === undefined) throw new Error('no figure')
    const note = '注'.repeat(8_000_001)
    const { source } = anExportSource([{ ...figure, footnotes: [note] }])
    let read = 0
    const text = new TextDecoder().decode(await bytesOf(streamFormat('json-stat')?.write({ ...source, rows: () => { read += 1; return source.rows() } }) ?? source.copy('csv')))
    expect(read).toBe(2)
    expect(z.object({ extension: z.object({ cells: z.object({ 0: z.object({ note: z.tuple([z.string()]) }) }) }) }).parse(JSON.parse(text)).extension.cells[0].note[0] === note).toBe(true)
  })
})
