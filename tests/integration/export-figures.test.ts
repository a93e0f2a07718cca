// Published figures as streams: the same values as on screen and in the table of a release, readable releases only, each export written down.
import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
// First: it puts the framework's requests in place.
import { callAs } from '../security/input/call-action'
import { GET } from '@/app/api/v1/exports/[format]/route'
import { guardedSql, plainSql } from '@/lib/data/exporting/plain-text-sql'
import { placesSql, roundedSql, shownUnit } from '@/lib/data/exporting/shown-value-sql'
import { readRelease } from '@/lib/data/published'
import { EVERYTHING } from '@/lib/domain/exporting/selection'
import { TIDY_COLUMNS } from '@/lib/domain/exporting/tidy-columns'
import { METRIC_KINDS } from '@/lib/domain/metric'
import { QUALIFIERS } from '@/lib/domain/quantity'
import { ROUNDINGS } from '@/lib/domain/rounding'
import { shownPlaces } from '@/lib/domain/shown-places'
import type { Viewer } from '@/lib/domain/viewer'
import { guarded, unguarded } from '@/lib/domain/exporting/formula-guard'
import { plainText } from '@/lib/exports/plain-text'
import { releaseTable } from '@/lib/exports/release-table'
import { STREAM_FORMATS } from '@/lib/exports/stream-formats'
import { formatValue } from '@/lib/i18n/format'
import { exportFigures } from '@/lib/operations/export-figures'
import { exportRelease } from '@/lib/operations/export-release'
import { withdrawRelease } from '@/lib/operations/withdraw-release'
import { copyOut, endCopies } from '@/lib/platform/database/copy-out'
import { aMetric } from '@/tests/builders/metric'
import { appoint, ORIGIN } from './appoint'
import { eventsOf } from './chain'
import { clone, rowsOf, serveFrom, valueOf, type Clone } from './database'
import { confirmationFor, publish } from './publishing'
import { cell, refusals, save } from './recording'

let given: Clone
let stopServing: () => Promise<void>
let publisher: Viewer

/** 2023 as seeded; 2024 in two versions, 620 cases and then 630; 2025 drafted only. */
beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  const reporter = await appoint(given, { loginName: 'reporter', displayName: '填报人', role: 'REPORTER' })
  publisher = await appoint(given, { loginName: 'publisher', displayName: '发布人', role: 'PUBLISHER' })
  await save(reporter, 2024, [cell('LIT_HEARD', '620'), cell('LIT_CLOSED', '600')])
  await publish(publisher, 2024)
  await save(reporter, 2024, [cell('LIT_HEARD', '630', { baseSeq: 1, reason: '=漏计\r\n"一件"' })])
  await publish(publisher, 2024)
  await save(reporter, 2025, [cell('LIT_HEARD', '999', { periodKey: '2025' })])
})
beforeEach(async () => {
  callAs('')
  await given.owner.query('delete from rate_limit')
})
afterAll(async () => {
  await endCopies()
  await stopServing()
  await given.end()
})

const ask = (query: string, format = 'csv'): Promise<Response> => GET(new Request(`http://localhost:3000/api/v1/exports/${format}?${query}`), { params: Promise.resolve({ format }) })

type Row = Readonly<Record<string, string>>
const rowsIn = (text: string): readonly Row[] => parse<Row>(text, { bom: true, columns: true, record_delimiter: '\r\n' })
const csvOf = async (query: string): Promise<readonly Row[]> => rowsIn(await (await ask(`headers=codes&${query}`)).text())
const problemOf = async (query: string, format = 'csv'): Promise<readonly [number, unknown]> => {
  const answer = await ask(query, format)
  const body: unknown = await answer.json()
  return [answer.status, typeof body === 'object' && body !== null && 'code' in body ? body.code : null]
}

describe('the value that a screen shows', () => {
  it('is what the database works out, for thousands of values of every kind', async () => {
    const decimal = fc.tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 0, max: 12 })).map(([negative, digits, places]) => {
      const text = digits.toString().padStart(places + 1, '0')
      const whole = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`
      return `${negative && digits !== 0n ? '-' : ''}${whole}`.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')
    })
    const halves = fc.tuple(fc.integer({ min: -400, max: 400 }), fc.constantFrom('5', '05', '005', '0005', '49999', '50001')).map(([whole, rest]) => `${whole}.${rest}`)
    const kind = fc.record({
      value: fc.oneof(decimal, halves, fc.constantFrom('0', '100', '99.995', '99.996', '65999', '5520000', '-0.5', '0.5', '1.5', '2.5')),
      kind: fc.constantFrom(...METRIC_KINDS.filter((one) => one !== 'MILESTONE')), qualifier: fc.constantFrom(...QUALIFIERS), rounding: fc.constantFrom(...ROUNDINGS),
      decimals: fc.integer({ min: 0, max: 4 }), scale: fc.constantFrom('1', '10000', '100000000', '0.001', '100'), computed: fc.boolean(),
    })
    const given4000 = fc.sample(kind, 4000)
    const columns = { value: 'g.value', qualifier: 'g.qualifier', computed: 'g.computed', scale: 'g.scale', decimals: 'g.decimals', rounding: 'g.rounding' }
    const found = await rowsOf<{ text: string }>(given.app, `
      select ${roundedSql(columns, 'w.shown', 'z.places')} as text from rows from (json_to_recordset($1) as (at int, value numeric, qualifier text, computed boolean, scale numeric, decimals int, rounding text)) g
      cross join lateral (select ${shownUnit(columns)} as shown offset 0) w cross join lateral (select ${placesSql(columns, 'w.shown')} as places offset 0) z order by g.at`,
      [JSON.stringify(given4000.map((one, at) => ({ ...one, at })))])
    const differing = given4000.filter((one, at) => {
      const metric = aMetric({ kind: one.kind, decimals: one.decimals, displayScale: one.scale, rounding: one.rounding })
      const shown = formatValue('zh-CN', { ...metric, decimals: shownPlaces(metric, one.value, one.computed) }, { kind: 'value', value: one.value, qualifier: one.qualifier }, 'table')
      return found[at]?.text !== shown.number?.replace(/,|^\+/g, '')
    })
    expect(found).toHaveLength(4000)
    expect(differing).toEqual([])
  })

  it('is not found by rounding alone: without the bounds the comparison fails', async () => {
    const columns = { value: "'65999'::numeric", qualifier: "'EXACT'", computed: 'false', scale: '10000::numeric', decimals: '1', rounding: "'HALF_UP'" }
    expect(await valueOf(given.app, `select ${roundedSql(columns, '6.5999', '1')}`)).toBe('6.6')
    expect(await valueOf(given.app, `select ${roundedSql({ ...columns, qualifier: "'AT_LEAST'" }, '6.5999', '1')}`)).toBe('6.5')
  })
})

describe('EX-1 in the database', () => {
  const PREFIXES = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', "'=", "''+", "'-", "'@", '=cmd|', '+1+', '-1+', '@SUM(', '\t=', '\r=', '\n=', '=HYPERLINK(', '=1', '-1-', "'＝"]

  it('26 beginnings of a formula, and any other text, are written as lib/exports writes them', async () => {
    const text = fc.string({ unit: fc.oneof(fc.constantFrom('=', "'", '-', '\r', '\n', '\t', '\u0001', '\u007f', '\uFFFE', '\uFDD0', '\u{1FFFF}', '"', ','), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })), maxLength: 8 })
    // The database holds neither U+0000 nor half of a pair.
    const texts = [...PREFIXES.map((prefix) => `${prefix}A1`), ...fc.sample(text, 3000)].map((one) => one.replaceAll(/[\0\p{Surrogate}]/gu, '')).filter((one) => one !== '')
    const found = await rowsOf<{ text: string }>(given.app, `select ${guardedSql(plainSql('g.text'))} as text from unnest($1::text[]) with ordinality g(text, at) order by at`, [texts])
    expect(found.map((row) => row.text)).toEqual(texts.map((one) => guarded(plainText(one))))
    expect(PREFIXES).toHaveLength(26)
    for (const row of found.slice(0, 26)) expect(row.text).toMatch(/^'/)
  })
})

describe('a selection as a file', () => {
  it('has the cells of the table of the release, in the columns that both have', async () => {
    const release = await readRelease('annual-2023', null)
    if (release === null) throw new Error('2023 is published')
    const table = releaseTable({
      title: '', locale: 'zh-CN', generatedAt: release.publishedAt, figures: release.figures, statements: release.statements,
      release: { label: '2023年度', version: release.version, publishedAt: release.publishedAt, url: '', hash: release.rootHash, reason: null },
    })
    const both = [['metricCode', 'metric_code'], ['metricName', 'metric_name'], ['unitOfMeasure', 'unit_of_measure'], ['orgUnitCode', 'unit_code'], ['orgUnitName', 'unit_name'], ['periodKey', 'period_key'], ['periodWords', 'period_words'],
      ['value', 'value'], ['symbol', 'symbol'], ['exactValue', 'exact_value'], ['numerator', 'numerator'], ['denominator', 'denominator'], ['footnote', 'footnotes'], ['revision', 'revision'], ['metricVersion', 'metric_version'],
      ['correctionReason', 'reason'], ['release', 'release'], ['releaseVersion', 'release_version'], ['releaseHash', 'release_hash']] as const
    const place = new Map(table.data.columns.map(({ key }, at) => [key, at]))
    const expected = table.data.rows.map((row) => both.map(([key]) => row[place.get(key) ?? -1] ?? ''))
    const rows = (await csvOf('release=annual-2023')).map((row) => both.map(([, key]) => unguarded(row[key] ?? '')))
    const inOrder = (all: readonly (readonly string[])[]): readonly string[] => all.map((row) => row.join('|')).sort()
    expect(rows.length).toBeGreaterThan(40)
    expect(inOrder(rows)).toEqual(inOrder(expected))
    const [words, code] = [place.get('missing') ?? -1, place.get('qualifier') ?? -1]
    for (const row of await csvOf('release=annual-2023')) {
      const same = table.data.rows.find((one) => one[place.get('metricCode') ?? -1] === row['metric_code'] && one[place.get('orgUnitCode') ?? -1] === row['unit_code'] && one[place.get('periodKey') ?? -1] === row['period_key'])
      expect([same?.[words]?.split(' ')[1] ?? '', same?.[code]?.split(' ')[1] ?? '']).toEqual([row['missing'], row['qualifier']])
    }
  })

  it('EX-3: has the same cells in every format that gives rows, in the same order', async () => {
    const csv = await csvOf('')
    const answer: unknown = await (await ask('', 'json')).json()
    expect(answer).toMatchObject({ title: '法治政府建设指标', locale: 'zh-CN', url: 'http://localhost:3000/exports?release=', releases: [{ label: '2024年度', version: 2 }, { label: '2023年度', version: 1 }] })
    const json = typeof answer === 'object' && answer !== null && 'rows' in answer && Array.isArray(answer.rows) ? answer.rows : []
    const asText = (value: unknown): string => (value === null || value === undefined ? '' : String(value))
    expect(json.map((row: Readonly<Record<string, unknown>>) => TIDY_COLUMNS.map(([key]) => asText(row[key])))).toEqual(csv.map((row) => TIDY_COLUMNS.map(([key]) => unguarded(row[key] ?? ''))))
  })

  it('begins with a mark, ends its lines with CRLF, keeps line ends inside cells, and has headers in the language asked for', async () => {
    const bytes = new Uint8Array(await (await ask('release=annual-2024&lang=en')).arrayBuffer())
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    expect(text.startsWith('\uFEFFMetric code,Metric,Unit of measure,')).toBe(true)
    expect(text.replaceAll(/"(?:[^"]|"")*"/g, '').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(rowsIn(text).map((row) => [row['Value'], row['Reason for correction']])).toContainEqual(['630', `'=漏计\n"一件"`])
  })

  it('is ordered by period, unit and metric', async () => {
    const rows = await csvOf('')
    expect([...new Set(rows.map((row) => row['release']))]).toEqual(['2023年度', '2024年度'])
    expect(rows.map((row) => row['period_key']).filter((key, at, all) => key !== all[at - 1])).toEqual([...new Set(rows.map((row) => row['period_key']))])
  })

  it('holds each figure once, with the spans that a report speaks of, and says in JSON-stat which release each period is from', async () => {
    const rows = await csvOf('')
    expect(new Set(rows.map((row) => [row['metric_code'], row['unit_code'], row['period_key']].join(' '))).size).toBe(rows.length)
    expect(rows.filter((row) => !/^\d{4}$/.test(row['period_key'] ?? '')).length).toBeGreaterThan(0)
    const { extension } = z.object({ extension: z.object({ releases: z.array(z.object({ label: z.string(), periods: z.array(z.string()) })) }) }).parse(await (await ask('', 'json-stat')).json())
    const told = extension.releases.flatMap(({ label, periods }) => periods.map((key) => `${key} ${label}`))
    expect(told.toSorted()).toEqual([...new Set(rows.map((row) => `${row['period_key']} ${row['release']}`))].toSorted())
  })

  it('names those releases only that have a figure of it, and all where none has', async () => {
    const released = async (query: string): Promise<readonly string[]> => z.object({ releases: z.array(z.object({ label: z.string() })) }).parse(await (await ask(query, 'json')).json()).releases.map(({ label }) => label)
    expect(await released('')).toEqual(['2024年度', '2023年度'])
    expect(await released('period=2024')).toEqual(['2024年度'])
    expect(await released('metric=MED_FOUND&unit=410700')).toEqual(['2023年度'])
    const span = (await csvOf('')).find((row) => !/^\d{4}$/.test(row['period_key'] ?? ''))?.['period_key'] ?? ''
    expect(await released(`period=${encodeURIComponent(span)}`)).toEqual(['2023年度'])
    expect(await released(`period=${encodeURIComponent(span)}&period=2024`)).toEqual(['2024年度', '2023年度'])
    expect(await released('metric=LIT_HEARD&period=2025')).toEqual(['2024年度', '2023年度'])
    const { headers } = await ask('metric=LIT_HEARD&period=2024')
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toMatch(/_2024年度_v2_\d{8}\.csv$/)
  })

  it('names product, title, release, version and day, and where it comes from', async () => {
    const { headers } = await ask('release=annual-2024&metric=LIT_HEARD')
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toMatch(/filename\*=UTF-8''准绳_[^_]+_2024年度_v2_\d{8}\.csv$/)
    expect(headers.get('link')).toBe('<http://localhost:3000/exports?release=annual-2024&metric=LIT_HEARD>; rel="via", <http://localhost:3000/releases/annual-2024?version=2>; rel="describedby"')
  })
})

describe('what can be read', () => {
  /** Moves the publication of the second version of 2024. */
  const move = (to: string): Promise<unknown> => given.owner.query(`alter table release disable trigger all;
    update release r set published_at = ${to}, prepared_at = least(prepared_at, ${to}) from release_line l where l.id = r.line_id and l.slug = 'annual-2024' and r.version = 2; alter table release enable trigger all`)
  const values = async (query: string): Promise<readonly (string | undefined)[]> => (await csvOf(`metric=LIT_HEARD&unit=410700&${query}`)).map((row) => row['value'])

  it('is what is published and in force: no draft, no earlier version unless it is asked for', async () => {
    expect(await values('')).toEqual(['630'])
    expect(await values('period=2025')).toEqual([])
    expect(await values('release=annual-2024')).toEqual(['630'])
    expect(await values('release=annual-2024&version=1')).toEqual(['620'])
    const revised = await csvOf('release=annual-2024')
    expect(revised.map((row) => [row['metric_code'], row['revised']])).toEqual(expect.arrayContaining([['LIT_HEARD', 'true'], ['LIT_CLOSED', 'false']]))
  })

  it.each([
    ['release=annual-2025', 404, 'release.unknown'],
    ['release=annual-2024&version=9', 404, 'release.unknown'],
    ['metric=NOTHING', 400, 'query.unknown-name'],
    ['unit=999999', 400, 'query.unknown-name'],
    ['period=1999', 400, 'query.unknown-name'],
    ['metric[contains]=LIT', 400, 'query.unknown-parameter'],
    ['headers=all', 400, 'query.bad-value'],
    ['lang=fr', 400, 'query.bad-value'],
    ['locale=en', 400, 'query.unknown-parameter'],
  ])('%s is answered with %i, %s', async (query, status, code) => {
    expect(await problemOf(query)).toEqual([status, code])
  })

  it('a format that there is not is told', async () => {
    expect(await problemOf('', 'exe')).toEqual([404, 'export.unknown-format'])
  })

  it('waits for its time, and ends with a withdrawal', async () => {
    await move("now() + interval '1 day'")
    expect(await values('')).toEqual(['620'])
    await move("now() - interval '1 minute'")
    expect(await withdrawRelease(publisher, { period: '2024', version: 2, reason: '数据有误', confirmation: confirmationFor(2024) }, ORIGIN)).toMatchObject({ ok: true })
    expect(await values('')).toEqual(['620'])
    expect(await problemOf('release=annual-2024&version=2')).toEqual([410, 'release.withdrawn'])
  })
})

describe('EX-6: what is taken away is written down', () => {
  const exports = async () => (await eventsOf(given.owner)).filter(({ stream }) => stream === 'exports').map(({ body }) => JSON.parse(body) as { act: string; actor: { id: string }; obj: { id: string }; after: Readonly<Record<string, unknown>> })

  it.each(STREAM_FORMATS.map(({ code }) => code))('%s: before its first byte and at its end, with filter, rows, bytes and hash', async (format) => {
    const before = (await exports()).length
    const answer = await ask('metric=LIT_HEARD', format)
    expect((await exports()).slice(before).map(({ act }) => act)).toEqual(['export.begin'])
    const bytes = Buffer.from(await answer.arrayBuffer())
    const [begin, end, ...more] = (await exports()).slice(before)
    expect(more).toEqual([])
    expect(begin).toMatchObject({ act: 'export.begin', actor: { id: 'anonymous' }, after: { format, selection: 'metric=LIT_HEARD', releases: ['annual-2024 v1'] } })
    expect(end).toMatchObject({ act: 'export.end', obj: { id: begin?.obj.id }, after: { complete: true, rows: 1, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') } })
  })

  it.each(['csv', 'xlsx'])('the table of a whole release as %s, with its version, rows, bytes and hash', async (format) => {
    const rows = (await csvOf('release=annual-2024')).length
    const before = (await exports()).length
    const file = await exportRelease(publisher, ORIGIN, { slug: 'annual-2024', version: null, format, locale: 'zh-CN' })
    if (!file.ok) throw new Error(JSON.stringify(file.problems))
    const { bytes } = file.value
    expect((await exports()).slice(before)).toMatchObject([
      { act: 'export.end', actor: { id: publisher.userId }, after: { format, releases: ['annual-2024 v1'], complete: true, rows, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') } },
    ])
    expect(refusals(await exportRelease(null, ORIGIN, { slug: 'annual-1999', version: null, format, locale: 'zh-CN' }))).toEqual([['release.unknown', '']])
    expect((await exports()).length).toBe(before + 1)
  })

  it('a reader who goes away: broken off, with what was sent until then, and the database is at nothing any more', async () => {
    const before = (await exports()).length
    const file = await exportFigures(publisher, ORIGIN, { selection: EVERYTHING, format: 'csv', locale: 'zh-CN', headers: 'words' })
    if (!file.ok) throw new Error(JSON.stringify(file.problems))
    const reader = file.value.stream.getReader()
    const first = await reader.read()
    await reader.cancel()
    expect((await exports()).slice(before)).toMatchObject([{ act: 'export.begin', actor: { id: publisher.userId } }, { act: 'export.end', after: { complete: false, rows: null, bytes: first.value?.byteLength } }])
  })

  it('is not written down where nothing was given', async () => {
    const before = (await exports()).length
    await problemOf('metric=NOTHING')
    await problemOf('', 'exe')
    expect(await exports()).toHaveLength(before)
  })

  it('no address fills the log: after sixty in ten minutes it is told to wait', async () => {
    const statuses: number[] = []
    for (let at = 0; at < 61; at += 1) {
      const answer = await ask('metric=NOTHING')
      statuses.push(answer.status)
    }
    expect(statuses.filter((status) => status === 400)).toHaveLength(60)
    expect(statuses.at(-1)).toBe(429)
    expect(refusals(await exportFigures(null, ORIGIN, { selection: EVERYTHING, format: 'exe', locale: 'zh-CN', headers: 'words' }))).toEqual([['export.unknown-format', '']])
  })
})

describe('rows copied out', () => {
  const LONG = `copy (select g, repeat('x', 1000) from generate_series(1, 2000000) g) to stdout`
  /** Everything, as text. */
  async function taken(rows: AsyncIterable<Uint8Array>): Promise<string> {
    const chunks: Uint8Array[] = []
    for await (const chunk of rows) chunks.push(chunk)
    return Buffer.concat(chunks).toString()
  }
  const atWork = async (): Promise<unknown> => await valueOf(given.owner, `select count(*)::int from pg_stat_activity where query like 'copy (%' and state = 'active'`)

  async function untilNothing(): Promise<void> {
    for (let tries = 0; tries < 200 && (await atWork()) !== 0; tries += 1) await new Promise((done) => setTimeout(done, 50))
    expect(await atWork()).toBe(0)
  }

  it('wait for their reader: what nobody takes is not read', async () => {
    const rows = copyOut(LONG)
    await rows.next()
    const before = process.memoryUsage().rss
    await new Promise((done) => setTimeout(done, 300))
    expect(process.memoryUsage().rss - before).toBeLessThan(32 * 1024 * 1024)
    expect(await atWork()).toBe(1)
    await rows.return()
    await untilNothing()
  })

  it('end in the database when nobody waits any more, or nothing is taken for too long', async () => {
    const over = new AbortController()
    const aborted = copyOut(LONG, { signal: over.signal })
    await aborted.next()
    over.abort()
    await expect(taken(aborted)).rejects.toThrow()
    await untilNothing()
    const stalled = copyOut(LONG, { stallMs: 50 })
    await stalled.next()
    await new Promise((done) => setTimeout(done, 200))
    await expect(taken(stalled)).rejects.toThrow('takes nothing')
    await untilNothing()
  })

  it('only read, as the role of the application, and count what they gave', async () => {
    const rows: number[] = []
    await taken(copyOut('copy (select 1 from generate_series(1, 12345)) to stdout', { onRows: (count) => rows.push(count) }))
    expect(rows).toEqual([12345])
    expect(await taken(copyOut('copy (select current_user) to stdout'))).toBe('app_rw\n')
    await expect(taken(copyOut(`copy (insert into rate_limit (key, points, expire) values ('x', 1, 1) returning key) to stdout`))).rejects.toThrow(/read-only/)
  })
})

// Last: it turns every word in the database into a formula.
describe('EX-1 in the file', () => {
  it('no column of text begins like a formula, and negative numbers stay numbers', async () => {
    await given.owner.query(`set session_replication_role = replica;
      update metric_version set name_zh = '=A1' || name_zh, base_zh = '-2+3';
      update org_unit_version set name = '@x' || name, code = '+' || code;
      update period set words_zh = e'\\t=1';
      update revision set value = -abs(value), reason = '＝1';
      insert into footnote (revision_id, text) select id, e'\\r=9' from revision;
      set session_replication_role = origin`)
    const rows = await csvOf('release=annual-2023')
    const texts = TIDY_COLUMNS.filter(([, kind]) => kind === 'text').map(([key]) => key)
    expect(rows.flatMap((row) => texts.map((key) => row[key] ?? '')).filter((text) => /^[=+\-@\t\r\n＝＋－＠]/.test(text))).toEqual([])
    for (const key of ['metric_name', 'unit_code', 'unit_name', 'period_words', 'base', 'reason', 'footnotes']) expect(rows.filter((row) => row[key]?.startsWith("'")), key).toHaveLength(rows.length)
    const negative = rows.filter((row) => row['exact_value']?.startsWith('-'))
    expect(negative.length).toBeGreaterThan(40)
    for (const row of negative) expect(row['exact_value']).toMatch(/^-\d+(\.\d+)?$/)
  })
})
