'use client'
// What was just done to many cells, with the way back. It stays until it is dismissed or overtaken, so that nobody has to hurry.
import { Button } from '@/components/ui/button'
import type { GridActs } from './grid-acts'
import type { GridEngine } from './grid-engine'
import { useTalk } from './use-grid'

export function GridToast({ engine, acts }: { readonly engine: GridEngine; readonly acts: GridActs }) {
  const { toast } = useTalk(engine)
  const t = engine.t.grid
  if (toast === null) return null
  return (
    <div className="grid-toast no-print">
      <span>{toast.text}</span>
      {toast.undo && (
        <Button type="button" compact onClick={acts.undo}>
          {t.undo}
        </Button>
      )}
      <Button type="button" compact look="quiet" onClick={() => engine.talk.set({ toast: null })}>
        {t.dismiss}
      </Button>
    </div>
  )
}
