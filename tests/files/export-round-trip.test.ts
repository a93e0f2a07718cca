// EX-2: ten thousand figures leave as CSV and as a workbook, come into an empty copy by bulk loading, and are the same there: value, exactness, reason for none,
// reason and footnote, with whatever a text may begin with.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { metricsOn } from '@/lib/data/metrics'
import { everyUnit } from '@/lib/data/units'
import { EVERYTHING } from '@/lib/domain/exporting/selection'
import { isComputed } from '@/lib/domain/metric'
import { fieldOf } from '@/lib/domain/kinds'
import { MISSING_REASONS, QUALIFIERS } from '@/lib/domain/quantity'
import type { Viewer } from '@/lib/domain/viewer'
import { exportFigures } from '@/lib/operations/export-figures'
import { endCopies } from '@/lib/platform/database/copy-out'
import { database } from '@/lib/platform/database/connection'
import { appoint, ORIGIN } from '../integration/appoint'
import { clone, rowsOf, serveFrom, type Clone } from '../integration/database'
import { csvOf, load, sent, type Line } from '../integration/history-loading'
import { publish } from '../integration/publishing'

const ROWS = 10_000
const YEARS = ['2021', '2022'] as const

const TEXTS = ["'", "''", "'=1+1", "''=1+1", "'''-5", '=HYPERLINK("http://example.test")', '+86', '-5', '@SUM(A1)', '＝1', '-', '含“引号”,逗号', 'a"b', '〔注〕', "it's", '0', '007', '1e5', 'TRUE', '2023-01-01', '#REF!', '不适用'] as const
const SPOKEN = { NOT_APPLICABLE: '不适用', NOT_REPORTED: '未报送', NO_CASES: '无案件', SUPPRESSED: '不公开', WITHDRAWN: '撤回' } as const

const FIGURES = `select m.code || ' ' || v.code || ' ' || p.key as figure, coalesce(trim_scale(r.value)::text, r.missing::text) as said, r.qualifier::text as qualifier, r.reason,
    array(select f.text from footnote f where f.revision_id = r.id order by f.id) as notes
  from observation o join revision r on r.id = o.draft_revision_id join metric m on m.id = o.metric_id join period p on p.id = o.period_id join org_unit_version v on v.unit_id = o.unit_id and v.dates_known and v.valid_to is null
  where p.key in ('2021', '2022') and r.origin <> 'DERIVED' order by 1`

let present: Clone
let figures: readonly unknown[]
const files = new Map<string, Uint8Array<ArrayBuffer>>()

beforeAll(async () => {
  present = await clone()
  const stop = await serveFrom(present)
  const person = (loginName: string, role: Viewer['grants'][number]['role']): Promise<Viewer> => appoint(present, { loginName, displayName: `演示${loginName}`, role })
  const [loader, publisher] = [await person('loader', 'SYSTEM_ADMIN'), await person('publisher', 'PUBLISHER')]
  const metrics = (await metricsOn(database(), '2022-12-31', new Map())).filter((metric) => !isComputed(metric.kind))
  const units = (await everyUnit(database(), '2022-12-31')).filter(({ inForce }) => inForce)
  const lines: Line[] = []
  for (const year of YEARS) {
    for (const unit of units) {
      for (const metric of metrics) {
        const at = lines.length
        if (at >= ROWS) break
        const { whole, percent } = fieldOf(metric)
        const number = percent ? String((at % 10_000) / 100) : whole ? String(at % 11 === 0 ? 0 : (at * 7919) % 1_000_003) : `${at % 997}.${String(at % 100).padStart(2, '0')}`
        const said = at % 13 === 0 ? SPOKEN[MISSING_REASONS[at % MISSING_REASONS.length] ?? 'NOT_REPORTED'] : number
        lines.push([metric.code, unit.code, year, said, at % 13 === 0 || metric.kind === 'MILESTONE' ? '' : (QUALIFIERS[at % QUALIFIERS.length] ?? ''), TEXTS[(at * 5) % TEXTS.length] ?? '', TEXTS[at % TEXTS.length] ?? ''])
      }
    }
  }
  const batch = await sent(loader, csvOf(lines))
  expect(await load(batch, loader, true)).toMatchObject({ ok: true })
  // As the database does by itself within a minute.
  await present.owner.query('analyze')
  for (const year of YEARS) expect(await publish(publisher, Number(year))).toMatchObject({ ok: true })
  await present.owner.query('analyze')
  figures = await rowsOf(present.owner, FIGURES)
  for (const format of ['csv', 'xlsx']) {
    for (const locale of ['zh-CN', 'en'] as const) {
      const file = await exportFigures(publisher, ORIGIN, { selection: { ...EVERYTHING, periods: [...YEARS] }, format, locale, headers: 'words' })
      if (!file.ok) throw new Error(JSON.stringify(file.problems))
      files.set(`${format} ${locale}`, new Uint8Array(await new Response(file.value.stream).arrayBuffer()))
    }
  }
  await endCopies()
  await stop()
}, 300_000)
afterAll(async () => {
  await present.end()
})

describe('ten thousand figures', () => {
  it('are there, of every kind', () => {
    expect(figures.length).toBeGreaterThan(9_000)
  })

  it.each(['csv zh-CN', 'csv en', 'xlsx zh-CN', 'xlsx en'])('come back from %s as they left', async (name) => {
    await present.end()
    present = await clone('seeded', present.name)
    const stop = await serveFrom(present)
    const loader = await appoint(present, { loginName: 'loader', displayName: '演示系统管理员', role: 'SYSTEM_ADMIN' })
    const batch = await sent(loader, files.get(name) ?? new Uint8Array(), { name: `history.${name.split(' ')[0] ?? ''}` })
    expect(await load(batch, loader, true)).toMatchObject({ ok: true })
    const came = await rowsOf(present.owner, FIGURES)
    const differences = figures.filter((figure, at) => JSON.stringify(figure) !== JSON.stringify(came[at]))
    expect(differences.slice(0, 5)).toEqual([])
    expect(came).toHaveLength(figures.length)
    await stop()
  }, 120_000)
})
