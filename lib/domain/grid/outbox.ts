// Edits that are not with the server yet, one a cell, and how each goes from typed to saved. An edit keeps its id however often it is sent,
// so that the server does it once; what is typed while it is on its way waits behind it.
import type { CellPlace } from '../collecting/cell'

/** pending to be sent; sending; reason: waits for the reason of a correction; refused, conflict: the writer has to look; stopped: the server takes none. */
export type EditState = 'pending' | 'sending' | 'reason' | 'refused' | 'conflict' | 'stopped'

/** What another person recorded meanwhile. */
export interface Theirs {
  readonly seq: number
  readonly text: string
  readonly shown: string
  readonly by: string
  readonly at: string
}

export interface QueuedEdit extends CellPlace {
  readonly key: string
  readonly editId: string
  readonly text: string
  readonly reason: string
  readonly baseSeq: number
  readonly state: EditState
  /** True once it left the browser: whether it arrived is not known until an answer comes. */
  readonly sent: boolean
  /** Since when it waits, ms of a steady clock. */
  readonly since: number
  /** Why it was refused or stopped. */
  readonly sentences: readonly string[]
  readonly theirs: Theirs | null
  /** Typed after this one was sent. */
  readonly next: { readonly editId: string; readonly text: string; readonly reason: string } | null
}

/** network: no answer; session: it is over; busy: too many requests; server: it failed. */
export type PauseReason = 'network' | 'session' | 'busy' | 'server'

export interface Pause {
  readonly why: PauseReason
  readonly failures: number
  readonly retryAt: number
}

export interface Outbox {
  readonly edits: ReadonlyMap<string, QueuedEdit>
  readonly pause: Pause | null
}

export const EMPTY_OUTBOX: Outbox = { edits: new Map(), pause: null }

export interface TypedCell extends CellPlace {
  readonly key: string
  readonly editId: string
  readonly text: string
  readonly baseSeq: number
  /** What is recorded, as it would be typed: typing that again is no edit. */
  readonly recorded: string
  /** refused: cannot be read, and says why; reason: has to wait for one; pending otherwise. */
  readonly state: 'pending' | 'reason' | 'refused'
  readonly sentences: readonly string[]
}

/** Takes what was typed. One edit a cell: a later text takes the place of one that never left the browser. */
export function typed(outbox: Outbox, cells: readonly TypedCell[], at: number): Outbox {
  const edits = new Map(outbox.edits)
  for (const cell of cells) {
    const next = afterTyping(edits.get(cell.key), cell, at)
    if (next === null) edits.delete(cell.key)
    else edits.set(cell.key, next)
  }
  return { ...outbox, edits }
}

function afterTyping(held: QueuedEdit | undefined, { recorded, ...cell }: TypedCell, at: number): QueuedEdit | null {
  if (held !== undefined && isUnderway(held)) {
    if (held.text === cell.text) return { ...held, next: null }
    // Whether the server can read it is found out when its turn comes.
    return { ...held, next: { editId: cell.editId, text: cell.text, reason: held.reason } }
  }
  if (held?.state === 'conflict') return { ...held, text: cell.text, editId: cell.editId }
  if (cell.text === recorded) return null
  const { metricCode, subjectCode, periodKey, key, editId, text, state, sentences } = cell
  const reason = held?.reason ?? ''
  return {
    key, metricCode, subjectCode, periodKey, editId, text, sentences, reason, theirs: null, next: null, sent: false,
    baseSeq: held?.baseSeq ?? cell.baseSeq,
    state: state === 'reason' && reason !== '' ? 'pending' : state,
    since: held?.state === 'pending' ? held.since : at,
  }
}

/** True where the server may have it already. */
const isUnderway = ({ state, sent }: QueuedEdit): boolean => state === 'sending' || (state === 'pending' && sent)

/** What is to be sent now: nothing while an answer is awaited, or before a failed attempt may be repeated. */
export function batchOf({ edits, pause }: Outbox, at: number, limit: number): readonly QueuedEdit[] {
  const all = [...edits.values()]
  if (all.some(({ state }) => state === 'sending') || (pause !== null && pause.retryAt > at)) return []
  return all.filter(({ state }) => state === 'pending').slice(0, limit)
}

const changed = (outbox: Outbox, change: (edit: QueuedEdit) => QueuedEdit | null): Outbox => ({
  ...outbox,
  edits: new Map([...outbox.edits].flatMap(([key, edit]) => {
    const next = change(edit)
    return next === null ? [] : [[key, next] as const]
  })),
})

export function markSent(outbox: Outbox, keys: ReadonlySet<string>): Outbox {
  return changed(outbox, (edit) => (keys.has(edit.key) ? { ...edit, state: 'sending', sent: true } : edit))
}

/** The server's word on one cell. */
export interface Answer {
  readonly editId: string
  readonly key: string
  readonly status: 'saved' | 'unchanged' | 'refused' | 'conflict'
  readonly seq: number
  readonly sentences: readonly string[]
  readonly theirs: Theirs | null
  /** True where it was refused for want of a reason. */
  readonly asksReason: boolean
}

/** Takes an answer. What it does not mention goes back to be sent again; a text typed meanwhile is next, upon what is recorded now. */
export function answered(outbox: Outbox, answers: readonly Answer[], at: number): Outbox {
  const byId = new Map(answers.map((answer) => [answer.editId, answer]))
  return { ...changed(outbox, (edit) => afterAnswer(edit, byId.get(edit.editId), at)), pause: null }
}

function afterAnswer(edit: QueuedEdit, answer: Answer | undefined, at: number): QueuedEdit | null {
  if (answer === undefined || answer.key !== edit.key) return edit.state === 'sending' ? { ...edit, state: 'pending' } : edit
  const { next } = edit
  const follows = next === null ? null : { ...edit, ...next, next: null, sent: false, sentences: [], theirs: null, since: at }
  switch (answer.status) {
    case 'saved':
    case 'unchanged':
      return follows === null ? null : { ...follows, baseSeq: answer.seq, state: 'pending' }
    case 'refused':
      return follows === null ? { ...edit, state: answer.asksReason ? 'reason' : 'refused', sent: false, sentences: answer.sentences } : { ...follows, state: 'pending' }
    case 'conflict':
      return { ...(follows ?? edit), state: 'conflict', sent: false, sentences: answer.sentences, theirs: answer.theirs }
  }
}

/** The longest wait between two attempts, ms. */
export const LONGEST_WAIT = 30_000

/** How long to wait after the n-th failure: 1, 2, 4 … 30 s, each up to a fifth longer, so that browsers do not all come back at once. @param draw 0 to 1 */
export const waitAfter = (failures: number, draw: number): number => Math.min(LONGEST_WAIT, 1000 * 2 ** Math.min(10, failures - 1)) * (1 + draw / 5)

/** No answer, or one that says “later”: everything that was on its way is kept and sent again, under the same ids. */
export function failed(outbox: Outbox, why: PauseReason, at: number, draw: number): Outbox {
  const failures = (outbox.pause?.failures ?? 0) + 1
  return { ...changed(outbox, (edit) => (edit.state === 'sending' ? { ...edit, state: 'pending' } : edit)), pause: { why, failures, retryAt: at + waitAfter(failures, draw) } }
}

/** Nothing is taken at all (locked, closed, no right): kept with the reason, and not sent again until somebody asks for it. */
export function stopped(outbox: Outbox, sentence: string): Outbox {
  return { ...changed(outbox, (edit) => (edit.state === 'sending' ? { ...(edit.next === null ? edit : { ...edit, ...edit.next, next: null }), state: 'stopped', sent: false, sentences: [sentence] } : edit)), pause: null }
}

/** Another attempt at once: the network came back, or somebody asked for it. */
export const retried = (outbox: Outbox, withStopped: boolean, at: number): Outbox => ({
  edits: withStopped ? changed(outbox, (edit) => (edit.state === 'stopped' ? { ...edit, state: 'pending', since: at, sentences: [] } : edit)).edits : outbox.edits,
  pause: outbox.pause === null ? null : { ...outbox.pause, retryAt: at },
})

/** Settles a conflict: mine is sent upon what the other recorded; theirs ends the edit. */
export function settled(outbox: Outbox, key: string, choice: 'mine' | 'theirs', at: number): Outbox {
  return changed(outbox, (edit) => {
    if (edit.key !== key || edit.state !== 'conflict') return edit
    return choice === 'theirs' ? null : { ...edit, state: 'pending', baseSeq: edit.theirs?.seq ?? edit.baseSeq, sentences: [], theirs: null, since: at }
  })
}

/** Gives edits their reasons; those that waited for one are sent. @param ids a new id for each, since the text is another request now */
export function reasoned(outbox: Outbox, reasons: ReadonlyMap<string, string>, newId: () => string, at: number): Outbox {
  return changed(outbox, (edit) => {
    const reason = reasons.get(edit.key)?.trim() ?? ''
    return edit.state !== 'reason' || reason === '' ? edit : { ...edit, reason, editId: newId(), state: 'pending', sent: false, sentences: [], since: at }
  })
}

/** Gives an edit up: what is recorded stands. One that may have arrived already cannot be given up. */
export const dropped = (outbox: Outbox, key: string): Outbox => changed(outbox, (edit) => (edit.key === key && !isUnderway(edit) ? null : edit))
