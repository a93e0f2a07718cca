'use client'
// Brings the interactive chart when asked for, below the drawing.
import { ExplorerButton } from './explorer-button.client'
import type { ExplorerProps } from './explorer.client'
import { useExplorer } from './use-explorer'

interface ExplorerLoaderProps {
  readonly words: { readonly open: string; readonly loading: string; readonly failed: string }
  readonly explorer: ExplorerProps
}

/** A button that fetches the chart library and puts the chart in its place; nothing is fetched before. */
export function ExplorerLoader({ words, explorer }: ExplorerLoaderProps) {
  const { stage, near, open } = useExplorer()
  return <div className="explorer">{stage.at === 'open' ? <stage.Explorer {...explorer} /> : <ExplorerButton at={stage.at} words={words} onNear={near} onOpen={open} />}</div>
}
