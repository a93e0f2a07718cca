'use client'
// Puts the interactive chart in the place of the drawing when asked to, and keeps what is chosen in it in the address. The server
// makes everything else on the page anew from that address. Until then, and where the chart does not come, the drawing stands.
import { useRouter } from 'next/navigation'
import { startTransition, useEffect, useRef, useState, type ReactNode } from 'react'
import { readExplore, writeExplore, type ExploreState } from '@/lib/domain/explore/explore-state'
import { ExplorerButton } from './explorer-button.client'
import type { ExplorerProps, KeptView } from './explorer.client'
import { useExplorer } from './use-explorer'

interface ExploreStageProps {
  readonly explorer: Omit<ExplorerProps, 'kept'>
  /** Keys of the periods of its input. */
  readonly keys: readonly string[]
  /** What the address says. */
  readonly state: ExploreState
  /** Parameters of the address that are not of the state. */
  readonly keep: Readonly<Record<string, string>>
  readonly words: { readonly open: string; readonly loading: string; readonly failed: string; readonly wholeSpan: string }
  /** The drawing. */
  readonly children: ReactNode
}

const SETTLED_MS = 400

export function ExploreStage({ explorer, keys, state, keep, words, children }: ExploreStageProps) {
  const router = useRouter()
  const { stage, near, open } = useExplorer()
  const [view, setView] = useState<KeptView>(() => viewOf(state, keys))
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(waiting.current), [])
  // The address is right at once, an answer of the server may be older than it.
  useEffect(() => setView(viewOf(stateHere(state.by), keys)), [state, keys])

  const change = (changed: Partial<KeptView>): void => {
    const next = { ...view, ...changed }
    setView(next)
    const query = new URLSearchParams({ ...keep, ...writeExplore(stateOf(next, stateHere(state.by), keys)) })
    window.history.replaceState(null, '', `?${query.toString()}`)
    clearTimeout(waiting.current)
    // Away from the network asking would only lose the page.
    waiting.current = setTimeout(() => navigator.onLine && startTransition(() => router.refresh()), SETTLED_MS)
  }
  if (stage.at === 'open') {
    return (
      <>
        <div className="explorer">
          <stage.Explorer {...explorer} kept={{ view, change }} />
          {(view.from > 0 || view.to < keys.length - 1) && (
            <button type="button" className="button button-compact mt-2" onClick={() => change({ from: 0, to: keys.length - 1 })}>
              {words.wholeSpan}
            </button>
          )}
        </div>
        <div className="print-only">{children}</div>
      </>
    )
  }
  return (
    <>
      {children}
      <div className="explorer">
        <ExplorerButton at={stage.at} words={words} onNear={near} onOpen={open} />
      </div>
    </>
  )
}

/** What the address says now. */
function stateHere(by: ExploreState['by']): ExploreState {
  const search = new URLSearchParams(window.location.search)
  return readExplore((name) => search.getAll(name), by).state
}

function viewOf({ from, to, pins, hidden }: ExploreState, keys: readonly string[]): KeptView {
  const [first, last] = [from === null ? 0 : keys.findIndex((key) => key >= from), to === null ? keys.length - 1 : keys.filter((key) => key <= to).length - 1]
  const isSpan = first >= 0 && last >= first
  return {
    from: isSpan ? first : 0,
    to: isSpan ? last : keys.length - 1,
    pins: pins.map((pin) => keys.indexOf(pin)).filter((at) => at >= 0),
    hidden: hidden.map((line) => line - 1),
  }
}

const stateOf = (view: KeptView, state: ExploreState, keys: readonly string[]): ExploreState => ({
  ...state,
  from: view.from === 0 ? null : (keys[view.from] ?? null),
  to: view.to >= keys.length - 1 ? null : (keys[view.to] ?? null),
  pins: view.pins.flatMap((at) => keys[at] ?? []).sort(),
  hidden: view.hidden.map((place) => place + 1),
})
