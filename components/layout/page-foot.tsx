import { Link } from '@/components/ui/link'
import type { Messages } from '@/lib/i18n/messages'

/** What the symbols on the page mean, which version of the program wrote it, and how old its figures are. */
export function PageFoot({
  t,
  version,
  dataAsOf,
  pdfHref,
}: {
  readonly t: Messages
  readonly version: string
  readonly dataAsOf: string | null | undefined
  readonly pdfHref: string | undefined
}) {
  const symbols = [
    ['≥', t.layout.symbolAtLeast],
    ['≤', t.layout.symbolAtMost],
    ['≈', t.layout.symbolApprox],
    ['>', t.layout.symbolMore],
    ['—', t.layout.symbolNone],
    ['0', t.layout.symbolZero],
  ] as const
  return (
    <footer className="page-foot">
      <div className="page-width flex flex-col gap-3">
        <dl className="legend" aria-label={t.layout.symbols}>
          {symbols.map(([symbol, meaning]) => (
            <div key={symbol}>
              <dt>{symbol}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <ul className="meta-line">
          {dataAsOf !== undefined && <li>{dataAsOf === null ? t.layout.dataAsOfNone : t.layout.dataAsOf(dataAsOf)}</li>}
          <li>{t.layout.roundingNote}</li>
          <li>{t.layout.software(version)}</li>
          {/* In the same place on every page. */}
          <li className="no-print">
            <Link href="/help">
              {t.help.link}
            </Link>
          </li>
        </ul>
        {pdfHref !== undefined && (
          <p className="no-print">
            <a href={pdfHref}>{t.figureFile.pdfOf}</a>
          </p>
        )}
      </div>
    </footer>
  )
}
