// What a browser keeps of a grid over a reload, a crash or a lost session: edits that are not saved, and the steps that can be undone. Kept
// for one person, collection and unit, and a tab each; what a closed tab left behind is taken over by the next.
import { createStore, del, get, keys, set, type UseStore } from 'idb-keyval'

export interface KeptGrid {
  readonly edits: unknown
  readonly history: unknown
  /** A text that was being typed. */
  readonly draft: { readonly key: string; readonly text: string } | null
}

export interface Keeper {
  /** Keeps the newest state; calls while one is being written are one. False where the browser keeps nothing. */
  readonly keep: (state: () => KeptGrid | null) => Promise<boolean>
  readonly kept: (tab: string) => Promise<KeptGrid | null>
  /** Tabs that left something behind. */
  readonly tabs: () => Promise<readonly string[]>
  readonly forget: (tab: string) => Promise<void>
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

function keptFrom(value: unknown): KeptGrid | null {
  if (!isRecord(value)) return null
  const { edits, history, draft } = value
  const typing = isRecord(draft) && typeof draft['key'] === 'string' && typeof draft['text'] === 'string' ? { key: draft['key'], text: draft['text'] } : null
  return { edits, history, draft: typing }
}

/** @param name of the grid: person, collection and unit */
export function createKeeper(name: string, tab: () => string): Keeper {
  let store: UseStore | null = null
  const opened = (): UseStore => (store ??= createStore('plumbline-grid', 'unsaved'))
  const keyOf = (one: string): string => `${name}/${one}`
  let writing: Promise<boolean> | null = null
  let again = false
  const write = async (state: () => KeptGrid | null): Promise<boolean> => {
    try {
      do {
        again = false
        const now = state()
        await (now === null ? del(keyOf(tab()), opened()) : set(keyOf(tab()), now, opened()))
        // Another call may have come in meanwhile.
      } while (again)
      return true
    } catch {
      // Private windows and full disks keep nothing: the edits are still on the page, and whoever typed them is told.
      return false
    } finally {
      writing = null
    }
  }
  return {
    keep: (state) => {
      again = true
      return (writing ??= write(state))
    },
    kept: async (one) => keptFrom(await get<unknown>(keyOf(one), opened()).catch(() => null)),
    tabs: async () => (await keys<string>(opened()).catch(() => [])).flatMap((key) => (key.startsWith(`${name}/`) ? [key.slice(name.length + 1)] : [])),
    forget: async (one) => await del(keyOf(one), opened()).catch(() => undefined),
  }
}
