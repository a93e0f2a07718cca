'use client'
// The bar that stays in sight: how many changes wait, save them, or drop them.
import { Button } from '@/components/ui/button'
import type { SheetWords } from './sheet-words'

interface SaveBarProps {
  readonly count: number
  /** What the last save did, told where the eye is: the table may be scrolled anywhere. */
  readonly done: string | null
  readonly pending: boolean
  readonly discard: () => void
  readonly words: Pick<SheetWords, 'save' | 'saving' | 'saveCount' | 'nothingToSave' | 'discard' | 'keyHint'>
}

export function SaveBar({ count, done, pending, discard, words }: SaveBarProps) {
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
      <span className={count === 0 && done !== null ? 'font-semibold' : 'text-sm text-muted'} role="status">
        {count > 0 || pending ? words.keyHint : (done ?? words.nothingToSave)}
      </span>
    </div>
  )
}
