'use client'
// The bar that stays in sight: how many changes wait, save them, or drop them.
import { Button } from '@/components/ui/button'
import type { SheetWords } from './sheet-words'

interface SaveBarProps {
  readonly count: number
  readonly pending: boolean
  readonly discard: () => void
  readonly words: Pick<SheetWords, 'save' | 'saving' | 'saveCount' | 'nothingToSave' | 'discard' | 'keyHint'>
}

export function SaveBar({ count, pending, discard, words }: SaveBarProps) {
  return (
    <div className="save-bar">
      <Button look="primary" disabled={pending}>
        {pending ? words.saving : count === 0 ? words.save : words.saveCount.replace('{n}', String(count))}
      </Button>
      {count > 0 && !pending && (
        <Button type="button" look="quiet" onClick={discard}>
          {words.discard}
        </Button>
      )}
      <span className="text-sm text-muted" role="status">
        {count === 0 && !pending ? words.nothingToSave : words.keyHint}
      </span>
    </div>
  )
}
