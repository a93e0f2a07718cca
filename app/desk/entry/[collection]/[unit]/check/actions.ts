'use server'
// Submitting what was checked, and taking it back.
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { defineAction } from '@/app/_http/action'
import { fieldText, fieldWhole } from '@/lib/contracts/form-data'
import { FigureSubmission, SubmissionWithdrawal } from '@/lib/contracts/submitting'
import { submitFigures } from '@/lib/operations/submit-figures'
import { withdrawSubmission } from '@/lib/operations/withdraw-submission'

const place = (form: FormData) => ({ collection: fieldText(form, 'collection'), unit: fieldText(form, 'unit'), version: fieldWhole(form, 'version') })

export const submit = defineAction('action desk/entry/[collection]/[unit]/check#submit', {
  read: (form) => ({ ...place(form), seen: fieldText(form, 'seen'), declared: fieldText(form, 'declared') === 'yes' }),
  contract: FigureSubmission,
  run: async (viewer, given, origin) => {
    const result = await submitFigures(viewer, given, origin)
    return result.ok ? { ok: true, value: { ...result.value, collection: given.collection, unit: given.unit } } : result
  },
  after: ({ receipt, collection, unit }) => {
    revalidatePath('/desk', 'layout')
    redirect(`/desk/entry/${encodeURIComponent(collection)}/${encodeURIComponent(unit)}/receipt/${encodeURIComponent(receipt)}`)
  },
  typed: (form) => ({ declared: fieldText(form, 'declared') }),
})

export const withdraw = defineAction('action desk/entry/[collection]/[unit]/check#withdraw', {
  read: place,
  contract: SubmissionWithdrawal,
  run: async (viewer, given, origin) => {
    const result = await withdrawSubmission(viewer, given, origin)
    return result.ok ? { ok: true, value: given } : result
  },
  after: ({ collection, unit }) => {
    revalidatePath('/desk', 'layout')
    redirect(`/desk/entry/${encodeURIComponent(collection)}/${encodeURIComponent(unit)}`)
  },
})
