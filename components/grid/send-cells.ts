// One request with the cells to save, and what its answer means: cell by cell, or why there is none.
import { theirsFrom } from '@/lib/domain/grid/kept-outbox'
import type { Answer, PauseReason, QueuedEdit } from '@/lib/domain/grid/outbox'
import type { AnsweredFinding } from './entry-grid-props'

export interface AnsweredCell extends Answer {
  readonly text: string
  readonly shown: string
  readonly change: string | null
  readonly warnings: readonly string[]
}

export interface ComputedAnswer {
  readonly key: string
  readonly seq: number
  readonly shown: string
  readonly change: string | null
}

export interface SaveAnswer {
  readonly cells: readonly AnsweredCell[]
  readonly computed: readonly ComputedAnswer[]
  readonly findings: readonly AnsweredFinding[]
}

/** later: kept and sent again; never: kept, with the sentence that says why. */
export type Sent = { readonly kind: 'answer'; readonly answer: SaveAnswer } | { readonly kind: 'later'; readonly why: PauseReason } | { readonly kind: 'never'; readonly sentence: string }

/** Longer than this no answer is awaited, ms; the same edits may then be sent again. */
const PATIENCE = 20_000

export async function sendCells(address: string, edits: readonly QueuedEdit[], otherwise: string): Promise<Sent> {
  const cells = edits.map(({ editId, metricCode, subjectCode, periodKey, text, reason, baseSeq }) => ({ editId, metricCode, subjectCode, periodKey, text, reason, baseSeq }))
  try {
    const response = await fetch(address, {
      method: 'PATCH', cache: 'no-store', credentials: 'same-origin', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ cells }), signal: AbortSignal.timeout(PATIENCE),
    })
    const body: unknown = await response.json().catch(() => null)
    const answer = response.ok ? answerFrom(body) : null
    if (answer !== null) return { kind: 'answer', answer }
    const why = pauseFor(response)
    return why === null ? { kind: 'never', sentence: isRecord(body) && typeof body['title'] === 'string' ? body['title'] : otherwise } : { kind: 'later', why }
  } catch {
    return { kind: 'later', why: 'network' }
  }
}

// A page instead of an answer (a proxy, a sign-in) is no word of the server about these cells.
function pauseFor({ status, ok }: Response): PauseReason | null {
  if (status === 401) return 'session'
  if (status === 429) return 'busy'
  return status >= 500 || status === 408 || ok ? 'server' : null
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [])

const records = (value: unknown): readonly Readonly<Record<string, unknown>>[] => (Array.isArray(value) ? value.filter(isRecord) : [])

const STATUSES = ['saved', 'unchanged', 'refused', 'conflict'] as const

/** The answer, as far as it is one; null where it is something else. */
export function answerFrom(body: unknown): SaveAnswer | null {
  if (!isRecord(body) || !Array.isArray(body['cells'])) return null
  return {
    cells: records(body['cells']).flatMap((cell): AnsweredCell[] => {
      const { editId, key, seq, text, shown, change } = cell
      const status = STATUSES.find((known) => known === cell['status'])
      if (typeof editId !== 'string' || typeof key !== 'string' || typeof seq !== 'number' || status === undefined || typeof text !== 'string' || typeof shown !== 'string') return []
      return [{
        editId, key, seq, status, text, shown,
        change: typeof change === 'string' ? change : null,
        sentences: texts(cell['sentences']), warnings: texts(cell['warnings']), theirs: theirsFrom(cell['theirs']), asksReason: cell['asksReason'] === true,
      }]
    }),
    computed: records(body['computed']).flatMap(({ key, seq, shown, change }): ComputedAnswer[] =>
      typeof key === 'string' && typeof seq === 'number' && typeof shown === 'string' ? [{ key, seq, shown, change: typeof change === 'string' ? change : null }] : [],
    ),
    findings: records(body['findings']).flatMap(({ key, severity, sentence, explained }): AnsweredFinding[] =>
      typeof key === 'string' && typeof sentence === 'string' && (severity === 'error' || severity === 'warning' || severity === 'hint') ? [{ key, severity, sentence, explained: explained === true }] : [],
    ),
  }
}
