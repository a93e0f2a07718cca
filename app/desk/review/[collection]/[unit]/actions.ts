'use server'
// What a reviewer does about one submission.
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { defineAction } from '@/app/_http/action'
import { NewComment } from '@/lib/contracts/comment'
import { fieldText, fieldWhole } from '@/lib/contracts/form-data'
import { Approval, Reopening, Return } from '@/lib/contracts/review'
import type { Result } from '@/lib/domain/result'
import { approveSubmission } from '@/lib/operations/approve-submission'
import { reopenSubmission } from '@/lib/operations/reopen-submission'
import { returnSubmission } from '@/lib/operations/return-submission'
import { writeComment } from '@/lib/operations/write-comment'

const place = (form: FormData) => ({ collection: fieldText(form, 'collection'), unit: fieldText(form, 'unit') })
const seen = (form: FormData) => ({ ...place(form), version: fieldWhole(form, 'version') })

/** The cell that a key names, as a contract checks it. */
function cellNamed(key: string): { readonly metricCode: string; readonly subjectCode: string; readonly periodKey: string } {
  const [metricCode = '', subjectCode = '', ...period] = key.split('|')
  return { metricCode, subjectCode, periodKey: period.join('|') }
}

interface Place {
  readonly collection: string
  readonly unit: string
}

/** Back to the submission, which tells what was done. */
function tell({ collection, unit }: Place, done: 'approved' | 'returned' | 'asked' | 'reopened'): never {
  revalidatePath('/desk', 'layout')
  redirect(`/desk/review/${encodeURIComponent(collection)}/${encodeURIComponent(unit)}?after=${done}`)
}

const about = <T>(given: Place, result: Result<T>): Result<Place> => (result.ok ? { ok: true, value: given } : result)

export const approve = defineAction('action desk/review/[collection]/[unit]#approve', {
  read: (form) => ({ ...seen(form), seen: fieldText(form, 'seen') }),
  contract: Approval,
  run: async (viewer, given, origin) => about(given, await approveSubmission(viewer, given, origin)),
  after: (given) => tell(given, 'approved'),
})

export const sendBack = defineAction('action desk/review/[collection]/[unit]#sendBack', {
  read: (form) => ({
    ...seen(form),
    reason: fieldText(form, 'reason'),
    cells: form.getAll('cell').map((key) => ({ ...cellNamed(typeof key === 'string' ? key : ''), text: fieldText(form, `note|${typeof key === 'string' ? key : ''}`) })),
  }),
  contract: Return,
  paragraphs: ['reason'],
  run: async (viewer, given, origin) => about(given, await returnSubmission(viewer, given, origin)),
  after: (given) => tell(given, 'returned'),
  typed: (form) => ({ reason: fieldText(form, 'reason') }),
})

const Question = z.strictObject({ collection: Approval.shape.collection, unit: Approval.shape.unit, cell: NewComment.shape.cell, text: NewComment.shape.text })

export const ask = defineAction('action desk/review/[collection]/[unit]#ask', {
  read: (form) => {
    const key = fieldText(form, 'cell')
    return { ...place(form), cell: key === '' ? null : cellNamed(key), text: fieldText(form, 'text') }
  },
  contract: Question,
  paragraphs: ['text'],
  run: async (viewer, given, origin) => about(given, await writeComment(viewer, { ...given, kind: 'QUESTION', parentId: null }, origin)),
  after: (given) => tell(given, 'asked'),
  typed: (form) => ({ text: fieldText(form, 'text'), cell: fieldText(form, 'cell') }),
})

export const reopen = defineAction('action desk/review/[collection]/[unit]#reopen', {
  read: (form) => ({ ...seen(form), reason: fieldText(form, 'reason') }),
  contract: Reopening,
  paragraphs: ['reason'],
  run: async (viewer, given, origin) => about(given, await reopenSubmission(viewer, given, origin)),
  after: (given) => tell(given, 'reopened'),
  typed: (form) => ({ reason: fieldText(form, 'reason') }),
})
