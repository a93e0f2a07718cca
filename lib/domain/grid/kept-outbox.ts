// Edits as a browser kept them over a reload. The steady clock began anew, and what was on its way is sent again under its id.
import type { Outbox, QueuedEdit, Theirs } from './outbox'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

const text = (value: unknown): value is string => typeof value === 'string'

export function theirsFrom(value: unknown): Theirs | null {
  if (!isRecord(value)) return null
  const { seq, text: written, shown, by, at } = value
  return typeof seq === 'number' && text(written) && text(shown) && text(by) && text(at) ? { seq, text: written, shown, by, at } : null
}

const STATES = ['pending', 'reason', 'refused', 'conflict', 'stopped'] as const

function editFrom(value: unknown, at: number): QueuedEdit | null {
  if (!isRecord(value)) return null
  const { key, metricCode, subjectCode, periodKey, editId, text: typed, reason, baseSeq, state, sent, sentences, next } = value
  if (!text(key) || !text(metricCode) || !text(subjectCode) || !text(periodKey) || !text(editId) || !text(typed) || !text(reason) || typeof baseSeq !== 'number') return null
  const follows = isRecord(next) && text(next['editId']) && text(next['text']) && text(next['reason']) ? { editId: next['editId'], text: next['text'], reason: next['reason'] } : null
  return {
    key, metricCode, subjectCode, periodKey, editId, text: typed, reason, baseSeq,
    state: STATES.find((known) => known === state) ?? 'pending',
    sent: sent === true,
    since: at,
    sentences: Array.isArray(sentences) ? sentences.filter(text) : [],
    theirs: theirsFrom(value['theirs']),
    next: follows,
  }
}

/** What is kept of an outbox. */
export const keptEdits = ({ edits }: Outbox): readonly QueuedEdit[] => [...edits.values()]

/** The outbox that was kept; what is not of our making is left out. Edits already in `into` are the younger ones and stay. @param at ms of the steady clock */
export function outboxFrom(kept: unknown, into: Outbox, at: number): Outbox {
  const found = Array.isArray(kept) ? kept.flatMap((one: unknown) => editFrom(one, at) ?? []) : []
  return { ...into, edits: new Map([...found.map((edit) => [edit.key, edit] as const), ...into.edits]) }
}
