// Publishing a period: the approved revision of each of its figures is frozen as a new version of its line, read at once or from a chosen time on.
import 'server-only'
import type { Publication } from '@/lib/contracts/publication'
import { announceRelease } from '@/lib/data/announce-release'
import { briefingOf, type Briefing } from '@/lib/data/briefing'
import { previewOf } from '@/lib/data/candidate-release'
import { installationUnits } from '@/lib/data/installation'
import { holdSubmissions, lockOfPeriod, writeLock } from '@/lib/data/locks'
import { ensurePeriod } from '@/lib/data/periods'
import type { PublishedRelease } from '@/lib/data/published'
import { releaseFacts } from '@/lib/data/release-facts'
import { hashOfText, type StoredText } from '@/lib/data/release-text'
import { candidates, frozenItems, lineState, writeRelease, type CandidateItem, type LineState } from '@/lib/data/releases'
import { inAuditedTransaction, type Transaction } from '@/lib/data/transaction'
import { keepUnits } from '@/lib/data/unit-changes'
import { approvedText, TEXT_PARTS, type ReleaseText } from '@/lib/domain/briefing/release-text'
import { numbersText, sayableValues, strangeNumbers } from '@/lib/domain/briefing/text-numbers'
import { can } from '@/lib/domain/permissions/decide'
import { problem, type Problem } from '@/lib/domain/problem'
import { difference, frozenText, type ItemChange } from '@/lib/domain/release'
import { acknowledgedText, checklistOf, type CheckResult } from '@/lib/domain/release-checklist'
import { confirmationEnOf, confirmationOf, isConfirmed, lineOf, type ReleaseLine } from '@/lib/domain/release-line'
import { readMinute, writeMinute } from '@/lib/domain/release-time'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { generatedText } from '@/lib/i18n/briefing-words'
import { now } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'
import { sha256 } from '@/lib/platform/identifier'

/** What publishing would freeze and change, without what stands against it. */
export interface LinePlan extends LineState {
  readonly line: ReleaseLine
  /** Version that publishing now would make. */
  readonly nextVersion: number
  readonly items: readonly CandidateItem[]
  readonly changes: readonly ItemChange<CandidateItem>[]
  /** Hash of the exact set, to be sent back as what was seen. */
  readonly seen: string
  /** The changes that the viewer wrote: these another person must publish. */
  readonly own: readonly ItemChange<CandidateItem>[]
}

/** A warning with what its acknowledgement is called: another warning, or the same about other figures, is called otherwise. */
export interface PlannedCheck extends CheckResult {
  readonly token: string
}

export interface ReleasePlan extends LinePlan {
  readonly checklist: readonly PlannedCheck[]
  /** What the overview would say in words, as generated. */
  readonly text: ReleaseText
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** A version may be set for a year ahead at most: later is a slip of the pen. */
const FURTHEST_MS = 366 * 24 * 60 * 60 * 1000

type Reader = Pick<Transaction, 'revision' | 'release' | 'orgUnit' | '$queryRaw'>

async function plan(tx: Reader, viewer: Viewer, line: ReleaseLine): Promise<LinePlan & { readonly rootHash: Uint8Array<ArrayBuffer> }> {
  const state = await lineState(tx, line.slug)
  const items = await candidates(tx, line.period, state.inForce?.releaseId ?? null)
  const before = state.inForce === null ? [] : await frozenItems(tx, state.inForce.releaseId)
  const changes = difference(before, items)
  const rootHash = sha256(frozenText(items))
  const own = changes.filter((change) => change.after !== null && change.after.byUserId === viewer.userId)
  return { ...state, line, nextVersion: (state.head?.version ?? 0) + 1, items, changes, seen: hex(rootHash), own, rootHash }
}

async function checked({ line, items, changes, own }: LinePlan, preview: PublishedRelease): Promise<readonly PlannedCheck[]> {
  const results = checklistOf(await releaseFacts({ period: line.period, items, changes, own, preview }))
  return results.map((result) => ({ ...result, token: hex(sha256(acknowledgedText(result))).slice(0, 32) }))
}

const summedUp = (preview: PublishedRelease): Promise<Briefing> => briefingOf(preview, ({ nameZh }) => nameZh)

/** The words to be published, or the numbers in them that no figure gives and that were not said to be right. */
async function wordsOf(preview: PublishedRelease, given: Publication): Promise<Result<StoredText>> {
  const briefing = await summedUp(preview)
  const generated = generatedText(briefing)
  const { text, edited } = approvedText(generated, given)
  if (!edited) return ok({ ...text, edited })
  const values = sayableValues(preview.figures, ({ metric, unitId }) => briefing.years.get(metric.code)?.filter((one) => one.unitId === unitId) ?? [])
  const strange = strangeNumbers(TEXT_PARTS.map((part) => text[part]).join('\n'), values, TEXT_PARTS.map((part) => generated[part]))
  if (strange.length === 0 || given.numbers === numbersText(TEXT_PARTS.map((part) => given[part]))) return ok({ ...text, edited })
  return refused(problem('release.strange-numbers', { count: String(strange.length), numbers: strange.slice(0, 12).join('、') }, ['numbers']))
}

// A release speaks for the whole city: a right on one department or county is not enough.
const cityCode = async (): Promise<string> => (await installationUnits()).city.code

async function preparing(viewer: Viewer, periodKey: string): Promise<Result<LinePlan>> {
  if (!can(viewer, 'release.prepare', { unit: await cityCode() })) return refused(problem('permission.missing', { action: 'release.prepare' }))
  const line = lineOf(periodKey)
  return line === null ? refused(problem('entry.unknown-period', { key: periodKey.slice(0, 20) })) : ok(await plan(database(), viewer, line))
}

/**
 * What publishing a period now would freeze and change, and what stands against it.
 * @param periodKey `2024`, `2024-S1` or `2024-Q3`
 * @returns problems: permission.missing, entry.unknown-period
 */
export async function planRelease(viewer: Viewer, periodKey: string): Promise<Result<ReleasePlan>> {
  const planned = await preparing(viewer, periodKey)
  if (!planned.ok) return planned
  const preview = await previewOf(planned.value.line, planned.value.nextVersion, planned.value.items)
  const [checklist, briefing] = await Promise.all([checked(planned.value, preview), summedUp(preview)])
  return ok({ ...planned.value, checklist, text: generatedText(briefing) })
}

/** What of the checklist stands against publishing: errors, and warnings that were not ticked as they stand now. */
function against(checklist: readonly PlannedCheck[], { acknowledged }: Pick<Publication, 'acknowledged'>): Problem | null {
  const errors = checklist.filter(({ check, level }) => level === 'error' && check !== 'own-changes')
  if (errors.length > 0) return problem('release.errors', { count: String(errors.length) }, ['checklist'])
  const silent = checklist.filter(({ level, token }) => level === 'warning' && !acknowledged.includes(token))
  return silent.length === 0 ? null : problem('release.unacknowledged', { count: String(silent.length) }, ['checklist'])
}

function chosenTime(text: string): Result<Date | null> {
  if (text === '') return ok(null)
  const at = readMinute(text)
  if (at === null) return refused(problem('release.time-unreadable', { text: text.slice(0, 20) }, ['publishAt']))
  const present = now().getTime()
  if (at <= present) return refused(problem('release.time-past', { text }, ['publishAt']))
  return at > present + FURTHEST_MS ? refused(problem('release.time-far', { text }, ['publishAt'])) : ok(new Date(at))
}

function ownChanges({ own }: LinePlan): Problem {
  const names = own.slice(0, 5).map((change) => change.after?.metricNameZh ?? '').join('、')
  return problem('release.own-changes', { count: String(own.length), names })
}

/** What is refused about the set itself, with the transaction's eyes. */
function refusal(planned: LinePlan, given: Publication): Problem | null {
  const { line, waiting, changes, seen, own, nextVersion } = planned
  if (waiting !== null) return problem('release.waiting', { version: String(waiting.version), at: writeMinute(Date.parse(waiting.publishedAt)) })
  if (changes.length === 0) return problem('release.nothing-changed', { period: line.period.key })
  if (seen !== given.seen) return problem('release.changed-meanwhile', {})
  if (own.length > 0) return ownChanges(planned)
  return nextVersion > 1 && given.reason === '' ? problem('release.reason-missing', {}, ['reason']) : null
}

export interface Published {
  /** Key of the period. */
  readonly period: string
  readonly slug: string
  readonly version: number
  /** When it is read by everyone, ISO instant; null for at once. */
  readonly publishAt: string | null
}

/**
 * Publishes a period as a new version, at once or from a chosen minute on, and locks it.
 * @returns problems: permission.missing, entry.unknown-period, release.not-confirmed, release.time-unreadable, release.time-past, release.time-far,
 *   release.waiting (a version waits for its time), release.nothing-changed, release.changed-meanwhile (the set is not the one that was seen),
 *   release.own-changes (the publisher wrote some of them), release.reason-missing (from version 2 on), release.errors, release.unacknowledged,
 *   release.strange-numbers (in the words, and not said to be right)
 */
export async function publishRelease(viewer: Viewer, given: Publication, origin: RequestOrigin): Promise<Result<Published>> {
  if (!can(viewer, 'release.publish', { unit: await cityCode() })) return refused(problem('permission.missing', { action: 'release.publish' }))
  const line = lineOf(given.period)
  if (line === null) return refused(problem('entry.unknown-period', { key: given.period }))
  if (!isConfirmed(given.confirmation, line.period)) return refused(problem('release.not-confirmed', { expected: confirmationOf(line.period), expectedEn: confirmationEnOf(line.period) }, ['confirmation']))
  const time = chosenTime(given.publishAt)
  if (!time.ok) return time
  // The checklist is read before the transaction: it needs connections of its own, and is about the set whose hash the transaction compares.
  const shown = await plan(database(), viewer, line)
  const early = refusal(shown, given)
  if (early !== null) return refused(early)
  const preview = await previewOf(shown.line, shown.nextVersion, shown.items)
  const checklist = await checked(shown, preview)
  const stop = against(checklist, given)
  if (stop !== null) return refused(stop)
  const words = await wordsOf(preview, given)
  if (!words.ok) return words
  const text = words.value
  const publishAt = time.value
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    await tx.$queryRaw`select pg_advisory_xact_lock(7410703, hashtext(${line.slug}))::text`
    await keepUnits(tx)
    const periodId = await ensurePeriod(tx, line.period)
    await holdSubmissions(tx, periodId)
    const planned = await plan(tx, viewer, line)
    const refusing = refusal(planned, given)
    if (refusing !== null) return refused(refusing)
    const { items, changes, rootHash, head, inForce, seen } = planned
    const reason = given.reason === '' ? null : given.reason
    const { version, releaseId } = await writeRelease(tx, { line, periodId, head, items, rootHash, reason, publishedById: viewer.userId, publishAt, provisional: given.provisional, text })
    const object = { type: 'release', id: `${line.slug}/${version}`, year: line.period.referenceYear }
    record({
      act: 'release.publish',
      stream: 'system',
      object,
      before: inForce === null ? null : { version: inForce.version },
      after: {
        version, root: seen, figures: items.length, changed: changes.map((change) => `${change.kind} ${change.key}`),
        text: { sha256: hashOfText(text), edited: text.edited },
        ...(given.provisional ? { provisional: true } : {}),
        acknowledged: checklist.filter(({ level }) => level === 'warning').map(({ check, subjects }) => `${check} ${subjects.length}`),
        ...(publishAt === null ? {} : { at: publishAt.toISOString() }),
      },
      result: 'ok',
      ...(reason === null ? {} : { why: reason }),
    })
    if ((await lockOfPeriod(line.period.key, tx)) === null) {
      const why = publishAt === null ? '已发布' : '已封存，定时发布'
      const lock = await writeLock(tx, { periodId, reason: why, byUserId: viewer.userId })
      record({ act: 'lock.set', stream: 'system', object: { type: 'lock', id: String(lock), year: line.period.referenceYear }, after: { period: line.period.key, release: `${line.slug}/${version}` }, result: 'ok', why })
    }
    // One that waits is told of when its time has come: until then only those who prepare releases know of it.
    if (publishAt === null) await announceRelease(tx, 'release.published', { slug: line.slug, version, periodId, releaseId, byUserId: viewer.userId })
    return ok({ period: line.period.key, slug: line.slug, version, publishAt: publishAt?.toISOString() ?? null })
  })
}
