// Sends what is typed: a moment after the last keystroke, one request at a time, again and again until there is an answer.
import { batchOf, failed, markSent, retried, stopped } from '@/lib/domain/grid/outbox'
import type { AnsweredFinding } from './entry-grid-props'
import type { GridData } from './grid-data'
import { sendCells, type SaveAnswer } from './send-cells'
import { steadyTime } from './steady-time'

/** How long after the last keystroke, ms. */
export const AFTER_TYPING = 600
/** How long after a cell was left, so that cells filled in a hurry go together, ms. */
const AFTER_LEAVING = 150
/** Cells in one request. */
const LARGEST = 200

export interface Sender {
  /** Something is to be sent soon. */
  readonly soon: (when: 'typing' | 'left') => void
  /** At once. @param again also what the server would not take before */
  readonly flush: (again: boolean) => void
  readonly stop: () => void
}

interface Told {
  readonly address: string
  /** For an answer without a sentence of its own. */
  readonly unreachable: string
  readonly onAnswer: (answer: SaveAnswer, findings: readonly AnsweredFinding[]) => void
  readonly onChange: () => void
}

export function createSender(data: GridData, { address, unreachable, onAnswer, onChange }: Told): Sender {
  let timer: ReturnType<typeof setTimeout> | undefined
  let [over, underway] = [false, false]
  const later = (delay: number): void => {
    clearTimeout(timer)
    if (!over) timer = setTimeout(() => void send(), delay)
  }
  async function send(): Promise<void> {
    if (underway) return
    const batch = batchOf(data.outbox(), steadyTime(), LARGEST)
    if (batch.length === 0) {
      waitOn()
      return
    }
    underway = true
    data.setOutbox(markSent(data.outbox(), new Set(batch.map(({ key }) => key))))
    onChange()
    const result = await sendCells(address, batch, unreachable)
    underway = false
    if (result.kind === 'answer') onAnswer(result.answer, data.take(result.answer) ?? [])
    else if (result.kind === 'never') data.setOutbox(stopped(data.outbox(), result.sentence))
    else data.setOutbox(failed(data.outbox(), result.why, steadyTime(), Math.random()))
    onChange()
    waitOn()
  }
  function waitOn(): void {
    const { pause, edits } = data.outbox()
    if (![...edits.values()].some(({ state }) => state === 'pending')) return
    later(pause === null ? AFTER_LEAVING : Math.max(50, pause.retryAt - steadyTime()))
  }
  return {
    soon: (when) => {
      // A failure sets its own pace.
      const { pause } = data.outbox()
      later(pause === null ? (when === 'typing' ? AFTER_TYPING : AFTER_LEAVING) : Math.max(AFTER_LEAVING, pause.retryAt - steadyTime()))
    },
    flush: (again) => {
      data.setOutbox(retried(data.outbox(), again, steadyTime()))
      later(0)
    },
    stop: () => {
      over = true
      clearTimeout(timer)
    },
  }
}
