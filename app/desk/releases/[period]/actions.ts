'use server'
// Publishing a period, and taking a version back.
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { defineAction } from '@/app/_http/action'
import { fieldText, fieldWhole } from '@/lib/contracts/form-data'
import { Publication, Withdrawing } from '@/lib/contracts/publication'
import { publishRelease } from '@/lib/operations/publish-release'
import { withdrawRelease } from '@/lib/operations/withdraw-release'

const typedOf = (...names: readonly string[]) => (form: FormData) => Object.fromEntries(names.map((name) => [name, fieldText(form, name)]))

export const publish = defineAction('action desk/releases/[period]#publish', {
  read: (form) => ({
    period: fieldText(form, 'period'),
    reason: fieldText(form, 'reason'),
    seen: fieldText(form, 'seen'),
    acknowledged: form.getAll('acknowledged'),
    publishAt: fieldText(form, 'when') === 'later' ? fieldText(form, 'publishAt') || '-' : '',
    confirmation: fieldText(form, 'confirmation'),
  }),
  contract: Publication,
  paragraphs: ['reason'],
  run: (viewer, given, origin) => publishRelease(viewer, given, origin),
  after: ({ slug, version, publishAt, period }) => {
    revalidatePath('/', 'layout')
    redirect(publishAt === null ? `/releases/${slug}?version=${version}&after=published` : `/desk/releases/${period}?after=sealed`)
  },
  typed: typedOf('reason', 'confirmation', 'when', 'publishAt'),
})

export const withdraw = defineAction('action desk/releases/[period]#withdraw', {
  read: (form) => ({ period: fieldText(form, 'period'), version: fieldWhole(form, 'version'), reason: fieldText(form, 'reason'), confirmation: fieldText(form, 'confirmation') }),
  contract: Withdrawing,
  paragraphs: ['reason'],
  run: (viewer, given, origin) => withdrawRelease(viewer, given, origin),
  after: ({ period }) => {
    revalidatePath('/', 'layout')
    redirect(`/desk/releases/${period}?after=withdrawn`)
  },
  typed: typedOf('reason', 'confirmation'),
})
