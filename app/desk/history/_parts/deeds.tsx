// What can be done with a batch as it stands, for whoever may: load it, check it once more, approve it, send it back, undo it.
import { Section } from '@/components/layout/section'
import type { HistoryBatch } from '@/lib/data/history-batches'
import type { StandingSet } from '@/lib/data/history-set'
import type { RowCounts } from '@/lib/data/history-rows'
import { isUndoable } from '@/lib/domain/history/history-batch'
import { formatDecimal } from '@/lib/i18n/format'
import type { Messages } from '@/lib/i18n/messages'
import { ConfirmedForm } from '../../_parts/confirmed-form.client'
import { ReasonForm } from '../../review/_parts/reason-form.client'
import { approveBatch, checkAgain, loadBatch, returnBatch, undoBatch } from '../[number]/actions'

const counted = (count: number): string => formatDecimal(String(count), 0)

interface Given {
  readonly t: Messages
  readonly batch: HistoryBatch
}

export function CheckAgain({ t, batch }: Given) {
  const words = t.history
  return <ConfirmedForm action={checkAgain} hidden={{ number: String(batch.number) }} look="secondary" buttonId="check-again" words={{ button: words.again, question: words.countsLead, confirm: words.again, cancel: words.cancel, refusedTitle: words.problemsTitle }} />
}

export function LoadSection({ t, batch, counts }: Given & { readonly counts: RowCounts }) {
  const words = t.history
  const [good, bad] = [counts.NEW + counts.CHANGE, counts.BAD]
  const hidden = { number: String(batch.number), checkedAt: batch.checkedAt ?? '', goodOnly: bad > 0 ? 'yes' : '' }
  return (
    <Section id="load" title={words.loadTitle} note={good === 0 ? t.problem['history.nothing-to-load']({}) : words.loadLead(counted(good))} panel>
      <div className="flex flex-wrap gap-4">
        {good > 0 && (
          <ConfirmedForm
            action={loadBatch}
            hidden={hidden}
            look={bad > 0 ? 'secondary' : 'primary'}
            buttonId="load-batch"
            words={{
              button: bad > 0 ? words.loadGood(counted(good), counted(bad)) : words.loadAll(counted(good)),
              question: bad > 0 ? words.loadGoodQuestion(counted(good), counted(bad)) : words.loadQuestion(counted(good)),
              confirm: words.loadConfirm, cancel: words.cancel, refusedTitle: words.loadRefused,
            }}
          />
        )}
        <CheckAgain t={t} batch={batch} />
      </div>
    </Section>
  )
}

export function ReviewSection({ t, batch, set, own }: Given & { readonly set: StandingSet; readonly own: boolean }) {
  const words = t.history
  if (own) return <p>{words.ownBatch}</p>
  const hidden = { number: String(batch.number) }
  return (
    <Section id="review" title={words.reviewTitle} note={words.reviewLead(set.seen.slice(0, 16))} panel>
      <div className="flex flex-col gap-6">
        {set.figures > 0 && (
          <ConfirmedForm
            action={approveBatch}
            hidden={{ ...hidden, seen: set.seen }}
            buttonId="approve-batch"
            words={{ button: words.approve, question: words.approveQuestion(counted(set.figures)), confirm: words.approveConfirm, cancel: words.cancel, refusedTitle: words.approveRefused }}
          />
        )}
        <ReasonForm action={returnBatch} id="return" hidden={hidden} name="note" maxLength={500} look="danger" words={{ label: words.returnLabel, hint: words.returnHint, submit: words.return, refusedTitle: words.returnRefused }} />
      </div>
    </Section>
  )
}

export function UndoSection({ t, batch }: Given) {
  const words = t.history
  if (!isUndoable(batch.state)) return null
  return (
    <Section id="undo" title={words.undoTitle} note={words.undoLead} panel>
      <ReasonForm action={undoBatch} id="undo-form" hidden={{ number: String(batch.number) }} name="reason" maxLength={500} look="danger" words={{ label: words.undoLabel, hint: words.undoHint, submit: words.undo, refusedTitle: words.undoRefused }} />
    </Section>
  )
}
