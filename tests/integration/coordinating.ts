// A coordinator at work: collections as a form would ask for them.
import type { CopiedCollection, NewCollection } from '@/lib/contracts/collection'
import type { Result } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'
import { copyCollection } from '@/lib/operations/copy-collection'
import { createCollection } from '@/lib/operations/create-collection'
import { previewCollection } from '@/lib/operations/preview-collection'
import { ORIGIN } from './appoint'

export const HEAD: NewCollection['head'] = {
  titleZh: '2024年度数据', titleEn: 'Figures of 2024', opensOn: '2025-01-02', dueOn: '2025-01-24', dueTime: '17:00', formNumber: '新司统1表', issuer: '市司法局', approvalNumber: '', validUntil: '', note: '',
}

interface Asking {
  readonly code?: string
  readonly head?: Partial<NewCollection['head']>
  readonly of?: Partial<NewCollection['of']>
}

/** What a form sends: two metrics of the year 2024, of the city and of counties and zones. */
export const asking = ({ code = '2024', head = {}, of = {} }: Asking = {}): NewCollection => ({
  code, head: { ...HEAD, ...head }, of: { kind: 'new', year: '2024', part: 'YEAR', metrics: ['MED_FOUND', 'MED_SOLVED'], kinds: ['CITY', 'CITY_ORGANS', 'COUNTY', 'ZONE'], ...of }, seen: '',
})

export const copying = (from: string, code: string, head: Partial<NewCollection['head']> = {}): CopiedCollection => ({ code, head: { ...HEAD, ...head }, of: { kind: 'copy', from }, seen: '' })

async function seenOf(viewer: Viewer, given: NewCollection | CopiedCollection): Promise<Result<string>> {
  const plan = await previewCollection(viewer, given)
  return plan.ok ? { ok: true, value: plan.value.seen } : plan
}

/** Looks at the preview and confirms it. */
export async function create(viewer: Viewer, asked: Asking = {}): Promise<Result<{ readonly code: string }>> {
  const given = asking(asked)
  const seen = await seenOf(viewer, given)
  return seen.ok ? await createCollection(viewer, { ...given, seen: seen.value }, ORIGIN) : seen
}

/** Looks at the preview of a copy and confirms it. */
export async function copy(viewer: Viewer, from: string, code: string, head: Partial<NewCollection['head']> = {}): Promise<Result<{ readonly code: string }>> {
  const given = copying(from, code, head)
  const seen = await seenOf(viewer, given)
  return seen.ok ? await copyCollection(viewer, { ...given, seen: seen.value }, ORIGIN) : seen
}

/** Codes of the problems of a refusal, each with its field; empty for a success. */
export const told = (result: Result<unknown>): readonly string[] => (result.ok ? [] : result.problems.map(({ code, path }) => [code, ...path].join(' ')))
