// What stands against publishing: each check with what it found and the way to put it right. Warnings are ticked in the form that publishes.
import { Icon } from '@/components/ui/icon'
import { Section } from '@/components/layout/section'
import { Link } from '@/components/ui/link'
import type { CheckSubject } from '@/lib/domain/release-checklist'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { PlannedCheck } from '@/lib/operations/publish-release'

/** More are counted, not named. */
const NAMED = 8

interface ChecklistProps {
  readonly t: Messages
  readonly locale: Locale
  readonly periodKey: string
  readonly checks: readonly PlannedCheck[]
  /** Whether the reader decides about reports; others are led to the sheet itself. */
  readonly reviews: boolean
}

export function Checklist({ t, locale, periodKey, checks, reviews }: ChecklistProps) {
  const words = t.publishing
  const found = checks.filter(({ level }) => level !== 'passed')
  const passed = checks.filter(({ level }) => level === 'passed')
  return (
    <Section id="checklist" title={words.checklist} note={words.checklistNote(checks.filter(({ level }) => level === 'error').length, checks.filter(({ level }) => level === 'warning').length, passed.length)} panel>
      <ul className="flex flex-col gap-4">
        {found.map((check) => (
          <li key={check.check} className="flex gap-3" id={`check-${check.check}`}>
            <span className={check.level === 'error' ? 'tone-missed' : 'tone-near'}>
              <Icon name={check.level === 'error' ? 'error' : 'warning'} label={check.level === 'error' ? words.levelError : words.levelWarning} />
            </span>
            <div className="min-w-0">
              <p>
                <strong>{check.level === 'error' ? words.levelError : words.levelWarning}</strong> {words.check[check.check](check.subjects.length)}
              </p>
              <p className="text-muted">{words.checkFix[check.check]}</p>
              <Subjects t={t} locale={locale} periodKey={periodKey} reviews={reviews} check={check} />
            </div>
          </li>
        ))}
      </ul>
      {passed.length > 0 && (
        <ul className={found.length === 0 ? 'flex flex-col gap-1' : 'mt-4 flex flex-col gap-1'}>
          {passed.map(({ check }) => (
            <li key={check} className="flex gap-3">
              <span className="tone-met">
                <Icon name="check" label={words.levelPassed} />
              </span>
              {words.checkPassed[check]}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Subjects({ t, locale, periodKey, reviews, check: { subjects, check } }: Pick<ChecklistProps, 't' | 'locale' | 'periodKey' | 'reviews'> & { readonly check: PlannedCheck }) {
  if (check === 'period-not-over') return null
  const rest = subjects.length - NAMED
  return (
    <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
      {subjects.slice(0, NAMED).map((subject) => (
        <li key={subject.key}>
          <Link href={hrefOf(subject, periodKey, reviews)}>{locale === 'en' ? subject.nameEn : subject.nameZh}</Link>
        </li>
      ))}
      {rest > 0 && <li className="text-muted">{t.publishing.more(rest)}</li>}
    </ul>
  )
}

function hrefOf({ place }: CheckSubject, periodKey: string, reviews: boolean): string {
  if (place.at === 'submission') return `/desk/${reviews ? 'review' : 'entry'}/${encodeURIComponent(place.collection)}/${encodeURIComponent(place.unit)}`
  return place.at === 'figure' ? `/preview/${periodKey}/metrics/${encodeURIComponent(place.metric)}?${new URLSearchParams({ unit: place.unit }).toString()}` : `/desk/releases/${periodKey}`
}
