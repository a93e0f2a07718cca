// A checkpoint that an auditor kept elsewhere, against the log as it stands: the one thing that shows a history written anew as a whole.
import type { Checkpoint } from '../audit/note'

/** What the chain check found of the checkpoint's stream. */
export interface StreamStanding {
  /** How many events there are. */
  readonly events: number
  /** Number of the first event that is not as it was, or null. */
  readonly brokenAt: number | null
  /** Hash of the event whose number is the checkpoint's size, in hexadecimal; null where there is none. */
  readonly hashAtSize: string | null
}

/** `agrees`: nothing up to its size changed · `differs`: history was written anew · `shorter`: the end was cut · `broken`: cannot be compared. */
export type HeldVerdict = 'agrees' | 'differs' | 'shorter' | 'broken'

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Compares. The head of a checkpoint covers every event up to its size, so one hash decides once the chain up to there is whole. */
export function judgeHeld({ size, head }: Pick<Checkpoint, 'size' | 'head'>, { events, brokenAt, hashAtSize }: StreamStanding): HeldVerdict {
  if (brokenAt !== null && brokenAt <= size && brokenAt <= events) return 'broken'
  if (events < size || hashAtSize === null) return 'shorter'
  return hashAtSize === hex(head) ? 'agrees' : 'differs'
}

// The first line of a note: installation and stream.
const BEGINNING = /^(?=[0-9a-f-]{36}\/audit\/)/m

/** The notes in a text as people paste it, one or a file of several: line ends of any system, space around them, the last line end lost. */
export function pastedNotes(text: string): readonly string[] {
  const plain = text.replace(/\r\n?/g, '\n').split('\n').map((line) => line.trim()).join('\n')
  return plain.split(BEGINNING).map((note) => note.trim()).filter((note) => note !== '').map((note) => `${note}\n`)
}
