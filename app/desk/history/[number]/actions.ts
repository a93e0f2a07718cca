'use server'
// Loading, checking once more, approving, sending back and undoing a batch of history.
import { revalidatePath } from 'next/cache'
import { defineAction } from '@/app/_http/action'
import { fieldText, fieldWhole } from '@/lib/contracts/form-data'
import { HistoryApproval, HistoryLoad, HistoryNumber, HistoryReturn, HistoryUndo } from '@/lib/contracts/history'
import { approveHistory } from '@/lib/operations/approve-history'
import { checkHistory } from '@/lib/operations/check-history'
import { loadHistory } from '@/lib/operations/load-history'
import { returnHistory } from '@/lib/operations/return-history'
import { undoHistory } from '@/lib/operations/undo-history'
import { answerSoon } from '../_parts/answer-soon'
import { formatDecimal } from '@/lib/i18n/format'

const counted = (count: number): string => formatDecimal(String(count), 0)
const told = (sentence: string) => {
  revalidatePath('/desk/history', 'layout')
  return { sentence, notes: [] }
}

export const loadBatch = defineAction('action desk/history/[number]#loadBatch', {
  read: (form) => ({ number: fieldWhole(form, 'number'), goodOnly: fieldText(form, 'goodOnly') === 'yes', checkedAt: fieldText(form, 'checkedAt') }),
  contract: HistoryLoad,
  run: (viewer, given, origin) => answerSoon(loadHistory(viewer, given, origin)),
  after: (done, t) => told(done === null ? t.history.deed.goesOn : t.history.loaded(counted(done.figures), counted(done.computed))),
})

export const checkAgain = defineAction('action desk/history/[number]#checkAgain', {
  read: (form) => ({ number: fieldWhole(form, 'number') }),
  contract: HistoryNumber,
  run: (viewer, { number }) => answerSoon(checkHistory(viewer, number)),
  after: (_done, t) => told(t.history.checking),
})

export const approveBatch = defineAction('action desk/history/[number]#approveBatch', {
  read: (form) => ({ number: fieldWhole(form, 'number'), seen: fieldText(form, 'seen') }),
  contract: HistoryApproval,
  run: (viewer, given, origin) => answerSoon(approveHistory(viewer, given, origin)),
  after: (done, t) => told(done === null ? t.history.deed.goesOn : t.history.approved(counted(done.figures))),
})

export const returnBatch = defineAction('action desk/history/[number]#returnBatch', {
  read: (form) => ({ number: fieldWhole(form, 'number'), note: fieldText(form, 'note') }),
  contract: HistoryReturn,
  paragraphs: ['note'],
  run: (viewer, given, origin) => returnHistory(viewer, given, origin),
  after: (_done, t) => told(t.history.returned),
  typed: (form) => ({ note: fieldText(form, 'note') }),
})

export const undoBatch = defineAction('action desk/history/[number]#undoBatch', {
  read: (form) => ({ number: fieldWhole(form, 'number'), reason: fieldText(form, 'reason') }),
  contract: HistoryUndo,
  paragraphs: ['reason'],
  run: (viewer, given, origin) => answerSoon(undoHistory(viewer, given, origin)),
  after: (done, t) => told(done === null ? t.history.deed.goesOn : t.history.undone(counted(done.figures), counted(done.kept))),
  typed: (form) => ({ reason: fieldText(form, 'reason') }),
})
