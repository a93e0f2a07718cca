// Findings across units, explanations bound to the exact values, and accepted ones as footnotes: frozen, read and exported.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findingsOf } from '@/lib/data/findings'
import { acceptExplanations } from '@/lib/data/explanations'
import { readRelease } from '@/lib/data/published'
import { unitByCode } from '@/lib/data/units'
import { cellKey } from '@/lib/domain/collecting/cell'
import type { SheetFinding } from '@/lib/domain/rules/sheet-finding'
import type { Viewer } from '@/lib/domain/viewer'
import { explainFinding } from '@/lib/operations/explain-finding'
import { exportRelease } from '@/lib/operations/export-release'
import { reconcilePeriod } from '@/lib/operations/reconcile-period'
import { database } from '@/lib/platform/database/connection'
import { appoint, ORIGIN } from './appoint'
import { clone, refusal, rowsOf, serveFrom, valueOf, type Clone } from './database'
import { publishLocked } from './publishing'
import { refusals } from './recording'
import { approve, askFor, did, FAR, fileOf, fill, NEAR, submit } from './submitting'

const CITY = '410700'
const OFFICE = 'SFJ'
const YEAR = '2024'

let given: Clone
let stopServing: () => Promise<void>
let county: Viewer
let far: Viewer
let office: Viewer
let reviewer: Viewer
let publisher: Viewer

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  county = await appoint(given, { loginName: 'county', displayName: '县填报人', role: 'REPORTER', unitCode: NEAR })
  far = await appoint(given, { loginName: 'far', displayName: '另一县填报人', role: 'REPORTER', unitCode: FAR })
  office = await appoint(given, { loginName: 'office', displayName: '局填报人', role: 'REPORTER', unitCode: OFFICE })
  reviewer = await appoint(given, { loginName: 'reviewer', displayName: '审核人', role: 'REVIEWER' })
  publisher = await appoint(given, { loginName: 'publisher', displayName: '发布人', role: 'PUBLISHER' })
  await askFor({ code: 'counties', periodKey: YEAR, metrics: ['LIT_HEARD', 'LIT_ATTEND', 'REC_ACCEPT?'], responders: [NEAR, FAR] })
  await askFor({ code: 'city', periodKey: YEAR, metrics: ['LIT_HEARD', 'LIT_ATTEND', 'LIT_HEARD_FIRST?', 'LIT_HEARD_SECOND?'], responders: [`${OFFICE}>${CITY}`] })
})
afterAll(async () => {
  await stopServing()
  await given.end()
})

async function found(collection: string, unit: string): Promise<readonly SheetFinding[]> {
  const { collection: known, unit: responder } = await fileOf(collection, unit)
  return await findingsOf(database(), { collectionId: known.id, responderId: responder.id })
}
const told = (findings: readonly SheetFinding[]) => findings.map(({ rule, severity, place, explanation }) => `${severity} ${rule} ${cellKey(place)}${explanation === null ? '' : ` (${explanation.text})`}`)

const asking = (finding: SheetFinding, text: string) => ({
  collection: 'city', unit: OFFICE, rule: finding.rule, cell: cellKey(finding.place), values: Buffer.from(finding.valuesHash).toString('hex'), text,
})

/** The one finding of a rule. */
function one(findings: readonly SheetFinding[], rule: string): SheetFinding {
  const [finding, ...more] = findings.filter((candidate) => candidate.rule === rule)
  if (finding === undefined || more.length > 0) throw new Error(`${rule}: ${told(findings).join(', ')}`)
  return finding
}

describe('what is found', () => {
  it('is nothing while nothing is recorded', async () => {
    expect(await found('city', OFFICE)).toEqual([])
  })

  it('is an error within one unit, shown at the cell and to whoever is asked for it', async () => {
    did(await fill(county, 'counties', NEAR, { LIT_HEARD: '30', LIT_ATTEND: '31' }, { periodKey: YEAR }))
    expect(told(await found('counties', NEAR))).toEqual([`error numerator-within-denominator LIT_ATTEND|${NEAR}|${YEAR}`])
    expect(await found('counties', FAR)).toEqual([])
    did(await fill(county, 'counties', NEAR, { LIT_ATTEND: '24' }, { periodKey: YEAR }))
    expect(await found('counties', NEAR)).toEqual([])
  })

  it('takes nothing from a unit below that it did not submit, and then says which cells were compared', async () => {
    did(await fill(office, 'city', OFFICE, { LIT_HEARD: '50', LIT_ATTEND: '20' }, { subject: CITY, periodKey: YEAR }))
    did(await fill(far, 'counties', FAR, { LIT_HEARD: '40', LIT_ATTEND: '10' }, { periodKey: YEAR }))
    expect(await found('city', OFFICE)).toEqual([])
    did(await submit(county, 'counties', NEAR))
    expect(told(await found('city', OFFICE))).toEqual([`warning units-add-up LIT_ATTEND|${CITY}|${YEAR}`])
    did(await submit(far, 'counties', FAR))
    const findings = await found('city', OFFICE)
    expect(told(findings)).toEqual([`warning units-add-up LIT_HEARD|${CITY}|${YEAR}`, `warning units-add-up LIT_ATTEND|${CITY}|${YEAR}`])
    expect(findings[0]?.problem.params).toMatchObject({ total: '50', sum: '70', gap: '20', count: '2' })
    expect(findings[0]?.about.map(cellKey).toSorted()).toEqual([`LIT_HEARD|${CITY}|${YEAR}`, `LIT_HEARD|${NEAR}|${YEAR}`, `LIT_HEARD|${FAR}|${YEAR}`].toSorted())
  })
})

describe('an explanation', () => {
  it('is refused where it is too short, of an error, of a hint, of other values, of another’s grid, or of nothing', async () => {
    did(await fill(office, 'city', OFFICE, { LIT_HEARD_FIRST: '51' }, { subject: CITY, periodKey: YEAR }))
    const findings = await found('city', OFFICE)
    const [sum, error] = [findings.find(({ rule, place }) => rule === 'units-add-up' && place.metricCode === 'LIT_HEARD'), one(findings, 'instances-add-up')]
    if (sum === undefined) throw new Error('no finding')
    const before = await valueOf(given.owner, 'select count(*)::int from audit.event')
    const explain = (viewer: Viewer, changes: Partial<ReturnType<typeof asking>>, finding = sum) => explainFinding(viewer, { ...asking(finding, '市本级已含在内'), ...changes }, ORIGIN)
    expect(refusals(await explain(office, { text: '三个字' }))).toEqual([['finding.explanation-short', 'text']])
    expect(refusals(await explain(office, {}, error))).toEqual([['finding.not-explainable', '']])
    expect(refusals(await explain(office, { values: 'ab'.repeat(32) }))).toEqual([['finding.gone', '']])
    expect(refusals(await explain(office, { rule: 'unit-slip' }))).toEqual([['finding.gone', '']])
    expect(refusals(await explain(county, {}))).toEqual([['permission.missing', '']])
    expect(refusals(await explain(county, { unit: NEAR, collection: 'city' }))).toEqual([['collection.unknown', '']])
    expect(refusals(await explain(county, { unit: NEAR, collection: 'counties' }))).toEqual([['submission.not-open', '']])
    expect(await valueOf(given.owner, 'select count(*)::int from audit.event')).toBe(before)
    expect(await valueOf(given.owner, 'select count(*)::int from explanation')).toBe(0)
    did(await fill(office, 'city', OFFICE, { LIT_HEARD_FIRST: '' }, { subject: CITY, periodKey: YEAR }))
  })

  it('holds for exactly the values that it was given for; a new one ends the former; what it says is not in the log', async () => {
    for (const finding of await found('city', OFFICE)) did(await explainFinding(office, asking(finding, '各县数含交叉案件'), ORIGIN))
    expect(told(await found('city', OFFICE))).toEqual([`warning units-add-up LIT_HEARD|${CITY}|${YEAR} (各县数含交叉案件)`, `warning units-add-up LIT_ATTEND|${CITY}|${YEAR} (各县数含交叉案件)`])
    did(await fill(office, 'city', OFFICE, { LIT_HEARD: '51' }, { subject: CITY, periodKey: YEAR }))
    expect(told(await found('city', OFFICE))).toEqual([`warning units-add-up LIT_HEARD|${CITY}|${YEAR}`, `warning units-add-up LIT_ATTEND|${CITY}|${YEAR} (各县数含交叉案件)`])
    // Typed back, the values are those that were explained.
    did(await fill(office, 'city', OFFICE, { LIT_HEARD: '50' }, { subject: CITY, periodKey: YEAR }))
    const [again] = await found('city', OFFICE)
    if (again === undefined) throw new Error('no finding')
    did(await explainFinding(office, asking(again, '两县联合执法案件重复计入'), ORIGIN))
    expect(told(await found('city', OFFICE))[0]).toBe(`warning units-add-up LIT_HEARD|${CITY}|${YEAR} (两县联合执法案件重复计入)`)
    expect(await rowsOf(given.owner, 'select ended_at is not null as ended, count(*)::int from explanation group by 1 order by 1')).toEqual([{ ended: false, count: 2 }, { ended: true, count: 1 }])
    expect(await valueOf(given.owner, `select count(*)::int from audit.event where body like '%explanation.give%'`)).toBe(3)
    expect(await valueOf(given.owner, `select count(*)::int from audit.event where body like '%联合执法%' or body like '%交叉案件%'`)).toBe(0)
  })

  it('lets the unit submit, becomes a footnote of the figure once another approves it, and travels with the release', async () => {
    did(await submit(office, 'city', OFFICE))
    expect(await valueOf(given.owner, 'select count(*)::int from footnote')).toBe(0)
    did(await approve(reviewer, 'city', OFFICE))
    const notes = `select m.code, u.code as unit, f.text from footnote f join revision r on r.id = f.revision_id join observation o on o.id = r.observation_id and o.approved_revision_id = r.id
      join metric m on m.id = o.metric_id join org_unit_version u on u.unit_id = o.unit_id order by 1`
    expect(await rowsOf(given.owner, notes)).toEqual([{ code: 'LIT_ATTEND', unit: CITY, text: '各县数含交叉案件' }, { code: 'LIT_HEARD', unit: CITY, text: '两县联合执法案件重复计入' }])
    expect(await valueOf(given.owner, `select count(*)::int from audit.event where body like '%explanation.accept%'`)).toBe(1)
    // Accepting twice adds nothing.
    const { submission } = await fileOf('city', OFFICE)
    expect(await database().$transaction((tx) => acceptExplanations(tx, submission?.id ?? 0, reviewer.userId))).toEqual([])
    expect(await valueOf(given.owner, 'select count(*)::int from footnote')).toBe(2)

    did(await publishLocked(publisher, YEAR))
    const release = await readRelease(`annual-${YEAR}`, null)
    const noted = release?.figures.flatMap(({ metric, unit, footnotes }) => (footnotes.length === 0 ? [] : [`${metric.code} ${unit.code} ${footnotes.join(';')}`]))
    expect(noted).toEqual([`LIT_HEARD ${CITY} 两县联合执法案件重复计入`, `LIT_ATTEND ${CITY} 各县数含交叉案件`])
    expect(await refusal(given.owner, `insert into footnote (revision_id, text) select revision_id, '事后加注' from footnote limit 1`)).toMatchObject({ constraint: 'footnote_published' })
    const file = await exportRelease(null, ORIGIN, { slug: `annual-${YEAR}`, version: null, format: 'csv', locale: 'zh-CN' })
    const lines = new TextDecoder().decode(did(file).bytes).split('\r\n')
    const at = lines[0]?.split(',').indexOf('注') ?? -1
    const row = lines.find((line) => line.includes('LIT_HEARD,') && line.includes('新乡市'))
    expect([at > 0, row?.split(',')[at]]).toEqual([true, '两县联合执法案件重复计入'])
  })
})

it('shows on the reconciliation board what the units gave, what the city gave, and who is to act', async () => {
  const board = did(await reconcilePeriod(reviewer, YEAR))
  const heard = board.lines.find(({ metric }) => metric.code === 'LIT_HEARD')
  expect(heard).toMatchObject({ sum: { value: '70' }, gapToSum: '-20', verdict: 'gap', cityOwner: { code: OFFICE }, city: { standing: 'published', quantity: { value: '50' } } })
  expect(heard?.units.filter(({ figure }) => figure !== null).map(({ unit, figure }) => [unit.code, figure?.standing])).toEqual([[NEAR, 'published'], [FAR, 'published']])
  expect(heard?.missing.length).toBe((heard?.units.length ?? 0) - 2)
  expect(refusals(await reconcilePeriod(county, YEAR))).toEqual([['permission.missing', '']])
  expect(refusals(await reconcilePeriod(reviewer, '2031'))).toEqual([['reconciliation.unknown-period', '']])
})

it('holds the printed report of 2023 against its figures, without a gap', async () => {
  const city = await unitByCode(CITY)
  const board = did(await reconcilePeriod(reviewer, '2023'))
  expect(board.city.id).toBe(city?.id)
  expect(board.lines.filter(({ print }) => print !== null).length).toBeGreaterThan(0)
  expect(board.lines.filter(({ gapToPrint }) => gapToPrint !== null && gapToPrint !== '0')).toEqual([])
})
