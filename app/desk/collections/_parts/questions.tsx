// Questions about dates that were just saved.
import { fieldProblems } from '@/app/_http/field-problems'
import { Banner } from '@/components/layout/banner'
import type { Collection } from '@/lib/data/collections'
import { questionsAbout } from '@/lib/domain/collecting/check-head'
import type { Messages } from '@/lib/i18n/messages'
import { isWorkingDay } from '@/lib/platform/working-days'

export function Questions({ t, collection, dueAt }: { readonly t: Messages; readonly collection: Collection; readonly dueAt: string }) {
  const questions = questionsAbout({ dueAt, validUntil: collection.validUntil }, collection.period.end, isWorkingDay)
  if (questions.length === 0) return null
  return (
    <Banner t={t} look="warning" word={t.collections.questions}>
      {fieldProblems(t, questions).map(({ message }) => message).join(' ')}
    </Banner>
  )
}
