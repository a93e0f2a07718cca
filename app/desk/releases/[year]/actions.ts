'use server'
// Publishing a year.
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { defineAction } from '@/app/_http/action'
import { fieldText, fieldWhole } from '@/lib/contracts/form-data'
import { Publication } from '@/lib/contracts/publication'
import { publishRelease } from '@/lib/operations/publish-release'

export const publish = defineAction('action desk/releases/[year]#publish', {
  read: (form) => ({ year: fieldWhole(form, 'year'), reason: fieldText(form, 'reason'), seen: fieldText(form, 'seen'), confirmation: fieldText(form, 'confirmation') }),
  contract: Publication,
  paragraphs: ['reason'],
  run: (viewer, given, origin) => publishRelease(viewer, given, origin),
  after: ({ slug, version }) => {
    revalidatePath('/', 'layout')
    redirect(`/releases/${slug}?version=${version}&after=published`)
  },
  typed: (form) => ({ reason: fieldText(form, 'reason'), confirmation: fieldText(form, 'confirmation') }),
})
