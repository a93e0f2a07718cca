import type { ReactNode } from 'react'
import { Section } from '@/components/layout/section'
import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import { caveats } from '@/lib/i18n/briefing-words'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { CheckBlock } from '../_parts/check-block'
import { metricName } from '../_reading/words'
import type { OverviewContents } from './load'

/** More are folded. */
const SHOWN = 3

interface ChecksSectionProps {
  readonly t: Messages
  readonly locale: Locale
  readonly contents: OverviewContents
  /** False where no document prints any of the figures. */
  readonly hasDocument: boolean
  readonly hrefOf: (metricCode: string) => string
  /** The reconciliation of the whole release; null for one that is not published. */
  readonly wholeHref: string | null
}

/** Every print that its own counts do not give, each with its picture, or that there is none; and what the figures cannot be taken for. */
export function ChecksSection({ t, locale, contents, hasDocument, hrefOf, wholeHref }: ChecksSectionProps) {
  const { disagreements } = contents.overview
  // Disagreements stand below, each in full.
  const limits = caveats(locale, contents).slice(disagreements.length === 0 ? 0 : 1)
  const none = disagreements.length === 0
  const block = ({ figure, check }: OverviewContents['overview']['disagreements'][number]): ReactNode => (
    <CheckBlock
      key={check.statement.code}
      t={t}
      locale={locale}
      id={`check-${check.statement.code}`}
      figure={figure}
      check={check}
      heading={<Link href={`${hrefOf(figure.metric.code)}#checks`}>{metricName(locale, figure.metric)}</Link>}
    />
  )
  return (
    <Section id="checks" title={t.overview.checksTitle} note={none ? undefined : t.overview.checksNote} panel>
      {none ? (
        <p>{hasDocument ? t.overview.noChecks : t.overview.noDocument}</p>
      ) : (
        <>
          <div className="flex flex-col gap-8">{disagreements.slice(0, SHOWN).map(block)}</div>
          {disagreements.length > SHOWN && (
            <div className="mt-5 print-open">
              <Disclosure summary={t.tiles.checksRest(disagreements.length - SHOWN)}>
                <div className="flex flex-col gap-8">{disagreements.slice(SHOWN).map(block)}</div>
              </Disclosure>
            </div>
          )}
        </>
      )}
      {limits.length > 0 && (
        <>
          <h3 className="mt-5 text-[1.0625rem]">{t.tiles.caveatsTitle}</h3>
          <ul className="mt-1 list-disc ps-5">
            {limits.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </>
      )}
      {hasDocument && wholeHref !== null && (
        <p className="no-print mt-4">
          <Link href={wholeHref}>{t.releaseCheck.linkFrom}</Link>
        </p>
      )}
    </Section>
  )
}
