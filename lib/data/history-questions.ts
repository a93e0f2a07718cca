// The rules between figures over a batch of history, as over a sheet before its submission: what they find are questions to whoever loads and whoever reviews.
import 'server-only'
import { NO_QUESTIONS, withQuestions, type HistoryQuestion, type HistoryQuestions } from '@/lib/domain/history/history-questions'
import { yearBefore } from '@/lib/domain/period'
import { runRules, type RuleFinding } from '@/lib/domain/rules/index'
import type { Lookup, PartUnit } from '@/lib/domain/rules/rule'
import type { Prisma } from '@/prisma/generated/client'
import { database } from '@/lib/platform/database/connection'
import { dateText } from './decimal'
import { batchSubjects, figuresAround, type BatchFigures, type BatchSubject, type SubjectFigure, type SubjectFigures } from './history-subjects'
import { metricsOn, type Metric } from './metrics'
import { statementsAbout, type StatementAbout } from './statements'
import type { Transaction } from './transaction'
import { everyUnit, type Unit } from './units'

/** Units and periods judged at once: the figures around them are held in memory. */
const AT_ONCE = 300
/** After so many the process does something else for a moment: pages are served meanwhile. */
const BREATH = 20

interface Ground {
  readonly metrics: readonly Metric[]
  readonly units: readonly Unit[]
  readonly idOf: ReadonlyMap<string, number>
}

/** The metrics and units of a day, read once for all days between two changes of either. */
async function openGrounds(tx: Transaction): Promise<(day: string) => Promise<Ground>> {
  const rows = await tx.$queryRaw<readonly { readonly day: Date }[]>`
    select valid_from as day from metric_version where valid_from is not null union select valid_to from metric_version where valid_to is not null
    union select valid_from from org_unit_version where valid_from is not null union select valid_to from org_unit_version where valid_to is not null`
  const changes = rows.map(({ day }) => dateText(day))
  const known = new Map<number, Ground>()
  return async (day) => {
    const span = changes.filter((change) => change <= day).length
    const before = known.get(span)
    if (before !== undefined) return before
    const metrics = await metricsOn(tx, day, new Map())
    const made: Ground = { metrics, units: await everyUnit(tx, day), idOf: new Map(metrics.map(({ code, id }) => [code, id])) }
    known.set(span, made)
    return made
  }
}

interface Slice {
  readonly figures: SubjectFigures
  readonly statements: readonly StatementAbout[]
  readonly idOfPeriod: ReadonlyMap<string, number>
}

type Figures = (code: string) => SubjectFigure | null

function questionsOf(subject: BatchSubject, { metrics, units, idOf }: Ground, { figures, statements, idOfPeriod }: Slice): readonly HistoryQuestion[] {
  const beforeId = idOfPeriod.get(yearBefore(subject.periodKey) ?? '')
  const figuresOf = (unitId: number, periodId: number): Figures => {
    const known = figures(unitId, periodId)
    return (code) => known.get(idOf.get(code) ?? 0) ?? null
  }
  const here = figuresOf(subject.unitId, subject.periodId)
  const before: Figures = beforeId === undefined ? () => null : figuresOf(subject.unitId, beforeId)
  const below = units.filter(({ parentId, inForce }) => inForce && parentId === subject.unitId).map(({ id, code, kind }) => ({ code, kind, at: figuresOf(id, subject.periodId) }))
  const lookup = (at: Figures): Lookup => (code) => at(code)?.quantity ?? null
  const given = (at: Figures): Lookup => (code) => {
    const figure = at(code)
    return figure?.given === true ? figure.quantity : null
  }
  const found = runRules({
    metrics,
    parts: below.map(({ code, kind, at }): PartUnit => ({ code, kind, lookup: given(at) })),
    lookup: lookup(here),
    lookupYearBefore: lookup(before),
    statements: statements.filter((one) => one.unitId === subject.unitId && one.periodKey === subject.periodKey).map(({ statement }) => statement),
  })
  const compared = ({ about, against, units: parts = [] }: RuleFinding): readonly SubjectFigure[] => {
    // What only a document gives may be held against the year before as well.
    const places = [here, ...(against === 'year-before' || against === 'print' ? [before] : []), ...below.filter(({ code }) => parts.includes(code)).map(({ at }) => at)]
    return about.flatMap((code) => places.map((at) => at(code))).filter((figure) => figure !== null)
  }
  return found.flatMap((finding): HistoryQuestion[] => {
    const own = finding.about.map(here).filter((figure) => figure?.own === true)
    if (own.length === 0) return []
    const shown = here(String(finding.problem.path[0] ?? ''))
    const { severity, problem } = finding
    return [{ severity, problem, unitId: subject.unitId, periodKey: subject.periodKey, row: shown?.own === true ? shown.row : (own[0]?.row ?? 0), own: compared(finding).every((figure) => figure.own) }]
  })
}

/** Asks the rules about every unit and period of a batch. */
export async function askRules(tx: Transaction, of: BatchFigures): Promise<HistoryQuestions> {
  const subjects = await batchSubjects(tx, of)
  const groundOn = await openGrounds(tx)
  const idOfPeriod = new Map((await tx.period.findMany({ select: { id: true, key: true } })).map(({ id, key }) => [key, id]))
  let asked = NO_QUESTIONS
  for (let from = 0; from < subjects.length; from += AT_ONCE) {
    const slice = subjects.slice(from, from + AT_ONCE)
    const [unitIds, periodKeys] = [new Set(slice.map(({ unitId }) => unitId)), new Set(slice.map(({ periodKey }) => periodKey))]
    const grounds = new Map<string, Ground>()
    for (const { day } of slice) if (!grounds.has(day)) grounds.set(day, await groundOn(day))
    const below = new Set([...grounds.values()].flatMap(({ units }) => units.flatMap(({ id, parentId }) => (parentId !== null && unitIds.has(parentId) ? [id] : []))))
    const periodIds = [...periodKeys].flatMap((key) => [key, yearBefore(key)]).flatMap((key) => idOfPeriod.get(key ?? '') ?? [])
    const figures = await figuresAround(tx, of, [...new Set([...unitIds, ...below])], [...new Set(periodIds)])
    const statements = await statementsAbout(tx, [...unitIds], [...periodKeys])
    const found: HistoryQuestion[] = []
    for (const [index, subject] of slice.entries()) {
      const ground = grounds.get(subject.day)
      if (ground !== undefined) found.push(...questionsOf(subject, ground, { figures, statements, idOfPeriod }))
      if (index % BREATH === BREATH - 1) await new Promise(setImmediate)
    }
    asked = withQuestions(asked, found)
  }
  return asked
}

/** As the column holds it. */
export const storedQuestions = ({ counts, ownCounts, list }: HistoryQuestions): Prisma.InputJsonObject => ({
  counts: { ...counts },
  ownCounts: { ...ownCounts },
  list: list.map(({ problem: { code, params, path }, ...question }) => ({ ...question, problem: { code, params: { ...params }, path: [...path] } })),
})

/** What was found about a batch when it was checked last. */
export async function questionsAbout(number: number): Promise<HistoryQuestions> {
  const row = await database().historyBatch.findUnique({ where: { id: number }, select: { questions: true } })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the column holds what check-history wrote
  return row?.questions == null ? NO_QUESTIONS : (row.questions as unknown as HistoryQuestions)
}
