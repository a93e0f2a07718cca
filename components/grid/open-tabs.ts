// The other tabs of the same person with the same grid: which are open, and what each of them saved.
import { newEditId } from './edit-id'
import { answerFrom, type SaveAnswer } from './send-cells'

/** How long an open tab may take to say that it is there, ms. */
const PATIENCE = 400

export interface OpenTabs {
  /** The name of this tab, the same after a reload; another where a tab was duplicated. */
  readonly own: () => string
  /** Waits until every open tab had time to speak, and names them. */
  readonly others: () => Promise<ReadonlySet<string>>
  readonly tellSaved: (answer: SaveAnswer) => void
  readonly close: () => void
}

const KEPT = 'plumbline.grid-tab'

function keptName(): string {
  try {
    const name = sessionStorage.getItem(KEPT) ?? newEditId()
    sessionStorage.setItem(KEPT, name)
    return name
  } catch {
    return newEditId()
  }
}

export function openTabs(grid: string, onSaved: (answer: SaveAnswer) => void): OpenTabs {
  const tab = keptName()
  // A duplicated tab has the name of the other: this mark tells them apart.
  const mark = newEditId()
  let own = tab
  const open = new Set<string>()
  const channel = new BroadcastChannel(`plumbline.grid/${grid}`)
  let isOpen = true
  const tell = (message: unknown): void => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
    if (isOpen) channel.postMessage(message)
  }
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'object' || data === null) return
    if ('ask' in data && data.ask !== mark) tell({ here: own, mark })
    if ('here' in data && typeof data.here === 'string' && 'mark' in data && data.mark !== mark) open.add(data.here)
    if ('saved' in data) {
      const answer = answerFrom(data.saved)
      if (answer !== null) onSaved(answer)
    }
  })
  return {
    own: () => own,
    others: async () => {
      tell({ ask: mark })
      await new Promise((done) => {
        setTimeout(done, PATIENCE)
      })
      if (open.has(own)) own = newEditId()
      return open
    },
    tellSaved: (answer) => tell({ saved: answer }),
    close: () => {
      isOpen = false
      channel.close()
    },
  }
}
