'use server'
// Approving several submissions from the inbox.
import { revalidatePath } from 'next/cache'
import { defineAction } from '@/app/_http/action'
import { wholeNumber } from '@/lib/contracts/form-data'
import { Approvals } from '@/lib/contracts/review'
import { approveSubmissions } from '@/lib/operations/approve-submission'

/** `collection unit version hash`: what a tick in the inbox stands for. */
function chosen(value: FormDataEntryValue): unknown {
  const [collection = '', unit = '', version = '', seen = ''] = typeof value === 'string' ? value.split(' ') : []
  return { collection, unit, version: wholeNumber(version), seen }
}

export const approveSeveral = defineAction('action desk/review#approveSeveral', {
  read: (form) => ({ several: form.getAll('several').map(chosen) }),
  contract: Approvals,
  run: (viewer, { several }, origin) => approveSubmissions(viewer, several, origin),
  after: ({ approved, refused }, t) => {
    revalidatePath('/desk', 'layout')
    const figures = approved.reduce((sum, one) => sum + one.figures, 0)
    return {
      sentence: approved.length === 0 ? t.review.approvedNone : t.review.approvedSeveral(String(approved.length), String(figures)),
      notes: refused.map(({ given, problem }) => ({ ...problem, path: [given.collection, given.unit] })),
    }
  },
})
