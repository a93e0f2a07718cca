import { Section } from '@/components/layout/section'
import { Link } from '@/components/ui/link'
import type { PlacedStatement } from '@/lib/data/statements'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { documentTitles } from '../../../_reading/document-titles'
import { readingDay } from '../../../_reading/reading-day'
import { onDayHref } from '../../../_reading/selection'

/** The documents that speak of the metric, each with the places where. */
export async function SourcesSection({ t, locale, statements }: { readonly t: Messages; readonly locale: Locale; readonly statements: readonly PlacedStatement[] }) {
  const [titles, asOf] = await Promise.all([documentTitles(locale), readingDay()])
  const slugs = [...new Set(statements.map((statement) => statement.documentSlug))]
  const placesIn = (slug: string): string => t.reading.list([...new Set(statements.filter((one) => one.documentSlug === slug).map((one) => one.section))])
  return (
    <Section id="sources" title={t.metricPage.sourcesTitle} panel>
      {slugs.length === 0 ? (
        <p>{t.metricPage.noSource}</p>
      ) : (
        <ul>
          {slugs.map((slug) => (
            <li key={slug}>
              <Link href={onDayHref(`/documents/${encodeURIComponent(slug)}`, asOf)}>{t.metricPage.documentPlaces({ title: titles.get(slug) ?? slug, places: placesIn(slug) })}</Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
