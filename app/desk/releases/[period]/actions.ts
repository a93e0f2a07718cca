'use server'
// Publishing a period, and taking a version back.
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { defineAction } from '@/app/_http/action'
import { fieldText, fieldWhole } from '@/lib/contracts/form-data'
import { Publication, Withdrawing } from '@/lib/contracts/publication'
import { TEXT_PARTS, type ReleaseText } from '@/lib/domain/briefing/release-text'
import { numbersText } from '@/lib/domain/briefing/text-numbers'
import { publishRelease } from '@/lib/operations/publish-release'
import { withdrawRelease } from '@/lib/operations/withdraw-release'

const textOf = (form: FormData): ReleaseText => ({
  headlineZh: fieldText(form, 'headlineZh'), narrativeZh: fieldText(form, 'narrativeZh'), headlineEn: fieldText(form, 'headlineEn'), narrativeEn: fieldText(form, 'narrativeEn'),
})

const typedOf = (...names: readonly string[]) => (form: FormData) => Object.fromEntries(names.map((name) => [name, fieldText(form, name)]))

export const publish = defineAction('action desk/releases/[period]#publish', {
  read: (form) => ({
    period: fieldText(form, 'period'),
    reason: fieldText(form, 'reason'),
    seen: fieldText(form, 'seen'),
    acknowledged: form.getAll('acknowledged'),
    publishAt: fieldText(form, 'when') === 'later' ? fieldText(form, 'publishAt') || '-' : '',
    provisional: fieldText(form, 'provisional') === 'yes',
    ...textOf(form),
    numbers: fieldText(form, 'numbers'),
    confirmation: fieldText(form, 'confirmation'),
  }),
  contract: Publication,
  paragraphs: ['reason', 'narrativeZh', 'narrativeEn'],
  run: (viewer, given, origin) => publishRelease(viewer, given, origin),
  after: ({ slug, version, publishAt, period }) => {
    revalidatePath('/', 'layout')
    redirect(publishAt === null ? `/releases/${slug}?version=${version}&after=published` : `/desk/releases/${period}?after=sealed`)
  },
  // What the numbers of the words are called, to be sent back by who says that they are right.
  typed: (form) => ({
    ...typedOf('reason', 'confirmation', 'when', 'publishAt', 'provisional', ...TEXT_PARTS)(form),
    numbers: numbersText(Object.values(textOf(form))),
    checkedNumbers: fieldText(form, 'numbers'),
    acknowledged: form.getAll('acknowledged').filter((one) => typeof one === 'string').join(' '),
  }),
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
