'use client'
// Brings the interactive chart when asked for. Until scripting runs there is no button, since it would do nothing.
import { useState, useSyncExternalStore, type ComponentType } from 'react'
import type { ExplorerProps } from './explorer.client'

interface ExplorerLoaderProps {
  readonly words: { readonly open: string; readonly loading: string; readonly failed: string }
  readonly explorer: ExplorerProps
}

type Stage = { readonly at: 'closed' | 'loading' | 'failed' } | { readonly at: 'open'; readonly Explorer: ComponentType<ExplorerProps> }

/** A button that fetches the chart library and puts the chart in its place; nothing is fetched before. */
export function ExplorerLoader({ words, explorer }: ExplorerLoaderProps) {
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const [stage, setStage] = useState<Stage>({ at: 'closed' })
  const open = async (): Promise<void> => {
    setStage({ at: 'loading' })
    try {
      const { Explorer } = await import('./explorer.client')
      setStage({ at: 'open', Explorer })
    } catch {
      // The network dropped the file: the page itself is whole, and the button is there to try again.
      setStage({ at: 'failed' })
    }
  }
  return (
    <div className="explorer">
      {stage.at === 'open' && <stage.Explorer {...explorer} />}
      {scripted && stage.at !== 'open' && (
        <button type="button" className="button button-compact" aria-disabled={stage.at === 'loading'} onClick={() => void open()}>
          {words.open}
        </button>
      )}
      <p role="status" className="text-sm text-muted">
        {stage.at === 'loading' ? words.loading : stage.at === 'failed' ? words.failed : ''}
      </p>
    </div>
  )
}

const never = (): (() => void) => () => undefined
