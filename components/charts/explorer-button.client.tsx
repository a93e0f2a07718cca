'use client'
// Asks for the interactive chart and says how that goes. Until scripting runs there is no button, since it would do nothing.
import { useSyncExternalStore } from 'react'
import type { ExplorerStage } from './use-explorer'

interface ExplorerButtonProps {
  readonly at: Exclude<ExplorerStage['at'], 'open'>
  readonly words: { readonly open: string; readonly loading: string; readonly failed: string }
  /** The button is pointed at or has the focus. */
  readonly onNear: () => void
  readonly onOpen: () => void
}

export function ExplorerButton({ at, words, onNear, onOpen }: ExplorerButtonProps) {
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return (
    <>
      {scripted && (
        <button type="button" className="button button-compact" aria-disabled={at === 'loading'} onPointerEnter={onNear} onFocus={onNear} onClick={onOpen}>
          {words.open}
        </button>
      )}
      <p role="status" className="text-sm text-muted">
        {at === 'loading' ? words.loading : at === 'failed' ? words.failed : ''}
      </p>
    </>
  )
}

const never = (): (() => void) => () => undefined
