// The parts of one grid put together: figures, cursor, sending, keeping, and what is said. It lives as long as the page.
import { ANNOUNCE_EVERY, announce, SILENT, tell, untilTold } from '@/lib/domain/grid/announce'
import { historyFrom } from '@/lib/domain/grid/history'
import { keptEdits, outboxFrom } from '@/lib/domain/grid/kept-outbox'
import type { GridShape } from '@/lib/domain/grid/grid-shape'
import { messages, type Messages } from '@/lib/i18n/messages'
import { isLeaving } from '@/components/ui/sign-in-again'
import type { EntryGridProps } from './entry-grid-props'
import { createCursor, type GridCursor } from './grid-cursor'
import { createGridData, type GridData } from './grid-data'
import { createSender, type Sender } from './grid-sender'
import { createGridTalk, type GridTalk } from './grid-talk'
import { createKeeper } from './kept-grid'
import { openTabs, type OpenTabs } from './open-tabs'
import { steadyTime } from './steady-time'

/** A text that is being typed into a cell. */
export interface Draft {
  readonly key: string
  readonly before: string
  readonly text: string
}

export interface GridEngine {
  readonly t: Messages
  readonly locale: EntryGridProps['locale']
  readonly data: GridData
  readonly cursor: GridCursor
  readonly talk: GridTalk
  readonly sender: () => Sender | null
  readonly draft: () => Draft | null
  readonly setDraft: (draft: Draft | null) => void
  /** Something was typed: keep it here, and send it soon where there is anything to send. */
  readonly changed: (when: 'typing' | 'left' | 'kept-only') => void
  /** Tells readers of the screen, at most every 700 ms. */
  readonly say: (message: string) => void
  readonly props: () => EntryGridProps
  readonly setProps: (props: EntryGridProps) => void
  readonly start: () => () => void
}

export function createEngine(given: EntryGridProps, shape: GridShape): GridEngine {
  const t = messages(given.locale)
  const data = createGridData(given.locale, given.groups, given.readOnly)
  const cursor = createCursor(shape)
  const talk = createGridTalk()
  let props = given
  let draft: Draft | null = null
  let sender: Sender | null = null
  let tabs: OpenTabs | null = null
  const name = `${given.userId}/${given.collection}/${given.unit}`
  const keeper = createKeeper(name, () => tabs?.own() ?? 'first')

  let announcer = SILENT
  const say = (message: string): void => {
    const waits = announcer.waiting !== null
    announcer = announce(announcer, message)
    if (waits) return
    const speak = (): void => {
      const told = tell(announcer, steadyTime())
      announcer = told.announcer
      if (told.message !== null) talk.set({ said: told.message })
      else if (announcer.waiting !== null) setTimeout(speak, ANNOUNCE_EVERY)
    }
    setTimeout(speak, untilTold(announcer, steadyTime()) ?? 0)
  }

  let loaded = false
  const keep = (): void => {
    // What was kept must be read before it is written over.
    if (!loaded) return
    void keeper.keep(() => {
      const [edits, history] = [keptEdits(data.outbox()), data.history()]
      const typing = draft === null ? null : { key: draft.key, text: draft.text }
      return edits.length === 0 && history.done.length === 0 && history.undone.length === 0 && typing === null ? null : { edits, history, draft: typing }
    }).then((isKept) => talk.set({ notKept: !isKept && data.outbox().edits.size > 0 }))
  }
  // What is still being typed counts as well, until it says what is saved or waits in the queue.
  const isTyping = (): boolean => draft !== null && draft.text !== draft.before && draft.text !== data.text(draft.key) && !data.outbox().edits.has(draft.key)
  const changed: GridEngine['changed'] = (when) => {
    keep()
    if (when !== 'kept-only') sender?.soon(when)
    props.onUnsaved?.(data.outbox().edits.size + (isTyping() ? 1 : 0))
  }

  /** Takes over what a tab kept. */
  const takeOver = async (tab: string, withHistory: boolean): Promise<number> => {
    const kept = await keeper.kept(tab)
    if (kept === null) return 0
    const before = data.outbox().edits.size
    data.restore(outboxFrom(kept.edits, data.outbox(), steadyTime()), withHistory ? historyFrom(kept.history) : null)
    const typing = kept.draft
    if (typing !== null && data.rows().some(({ key }) => key === typing.key) && !data.outbox().edits.has(typing.key)) data.commit(typing.key, data.text(typing.key), typing.text)
    return data.outbox().edits.size - before
  }
  const load = async (open: OpenTabs): Promise<void> => {
    let found = await takeOver(open.own(), true)
    loaded = true
    const others = await open.others()
    for (const tab of await keeper.tabs()) {
      if (tab === open.own() || others.has(tab)) continue
      found += await takeOver(tab, false)
      await keeper.forget(tab)
    }
    if (found > 0) talk.set({ restored: found })
    changed('left')
  }

  const start = (): (() => void) => {
    tabs = openTabs(name, (answer) => {
      data.take(answer)
      changed('kept-only')
    })
    const open = tabs
    const current = createSender(data, {
      address: props.address,
      unreachable: t.grid.unreachable,
      onChange: () => changed('kept-only'),
      onAnswer: (answer, findings) => {
        open.tellSaved(answer)
        props.onFindings?.(findings)
        const wrong = answer.cells.flatMap(({ sentences }) => sentences)
        if (wrong[0] !== undefined) say(wrong[0])
      },
    })
    sender = current
    const online = (): void => {
      data.setOnline(true)
      current.flush(false)
    }
    const offline = (): void => data.setOnline(false)
    const seen = (): void => current.flush(false)
    const leaving = (event: BeforeUnloadEvent): void => {
      if (data.outbox().edits.size > 0 && !isLeaving()) event.preventDefault()
    }
    data.setOnline(navigator.onLine)
    window.addEventListener('online', online)
    window.addEventListener('offline', offline)
    document.addEventListener('visibilitychange', seen)
    window.addEventListener('beforeunload', leaving)
    void load(open)
    return () => {
      current.stop()
      open.close()
      sender = null
      window.removeEventListener('online', online)
      window.removeEventListener('offline', offline)
      document.removeEventListener('visibilitychange', seen)
      window.removeEventListener('beforeunload', leaving)
    }
  }

  return {
    t, locale: given.locale, data, cursor, talk, changed, say, start,
    sender: () => sender,
    draft: () => draft,
    setDraft: (next) => {
      draft = next
    },
    props: () => props,
    setProps: (next) => {
      props = next
    },
  }
}
