// How far the interactive chart has come. Its library is larger than any page and is fetched for whoever asks for it, not before.
import { useState, type ComponentType } from 'react'
import type { ExplorerProps } from './explorer.client'

export type ExplorerStage = { readonly at: 'closed' | 'loading' | 'failed' } | { readonly at: 'open'; readonly Explorer: ComponentType<ExplorerProps> }

/** `near` fetches it ahead of the press that is likely to follow; `open` shows it once it is there. */
export function useExplorer(): { readonly stage: ExplorerStage; readonly near: () => void; readonly open: () => void } {
  const [stage, setStage] = useState<ExplorerStage>({ at: 'closed' })
  const bring = async (): Promise<void> => {
    setStage({ at: 'loading' })
    try {
      const { Explorer } = await import('./explorer.client')
      setStage({ at: 'open', Explorer })
    } catch {
      // The network dropped the file: the page itself is whole, and the button is there to try again.
      setStage({ at: 'failed' })
    }
  }
  return {
    stage,
    // What fails here is asked for once more by the press, which says so.
    near: () => void import('./explorer.client').catch(() => undefined),
    open: () => {
      if (stage.at !== 'loading') void bring()
    },
  }
}
