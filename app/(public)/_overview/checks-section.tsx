import Link from 'next/link'
import { Section } from '@/components/layout/section'
import type { Disagreement } from '@/lib/domain/overview'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { CheckBlock } from '../_parts/check-block'
import { metricName } from '../_reading/words'

interface ChecksSectionProps {
  readonly t: Messages
  readonly locale: Locale
  readonly disagreements: readonly Disagreement[]
  /** False where no document prints any of the figures. */
  readonly hasDocument: boolean
  readonly hrefOf: (metricCode: string) => string
}

/** Every print that its own counts do not give, each with its picture; or that there is none. */
export function ChecksSection({ t, locale, disagreements, hasDocument, hrefOf }: ChecksSectionProps) {
  const none = disagreements.length === 0
  return (
    <Section id="checks" title={t.overview.checksTitle} note={none ? undefined : t.overview.checksNote} panel>
      {none ? (
        <p>{hasDocument ? t.overview.noChecks : t.overview.noDocument}</p>
      ) : (
        <div className="flex flex-col gap-8">
          {disagreements.map(({ figure, check }) => (
            <CheckBlock
              key={check.statement.code}
              t={t}
              locale={locale}
              id={`check-${check.statement.code}`}
              figure={figure}
              check={check}
              heading={<Link href={`${hrefOf(figure.metric.code)}#checks`}>{metricName(locale, figure.metric)}</Link>}
            />
          ))}
        </div>
      )}
    </Section>
  )
}
