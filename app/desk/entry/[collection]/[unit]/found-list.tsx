// What the checks found, each line leading to its cell.
import type { AnsweredFinding } from '@/components/grid/entry-grid-props'
import { Icon } from '@/components/ui/icon'
import type { Messages } from '@/lib/i18n/messages'

interface FoundListProps {
  readonly t: Messages['entry']
  readonly findings: readonly AnsweredFinding[]
  readonly nameOf: (key: string) => string
  /** Opens the drawer of a cell. */
  readonly onOpen: (key: string) => void
}

const ICONS = { error: 'error', warning: 'warning', hint: 'info' } as const
const ORDER = { error: 0, warning: 1, hint: 2 } as const

export function FoundList({ t, findings, nameOf, onOpen }: FoundListProps) {
  if (findings.length === 0) return <p>{t.findingsNone}</p>
  const count = (severity: keyof typeof ICONS): string => String(findings.filter((one) => one.severity === severity).length)
  return (
    <>
      <p className="section-note">{t.findingsCount({ errors: count('error'), warnings: count('warning'), hints: count('hint') })}</p>
      <ul className="found-list">
        {findings
          .toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity] || Number(a.explained) - Number(b.explained))
          .map(({ key, severity, sentence, explained }) => (
            <li key={`${key} ${sentence}`}>
              <Icon name={ICONS[severity]} />
              <div>
                <strong>
                  {t.severity[severity]}
                  {explained && ` · ${t.explained}`}
                </strong>{' '}
                <a
                  href={`#cell=${encodeURIComponent(key)}`}
                  onClick={() => onOpen(key)}
                >
                  {nameOf(key)}
                </a>
                <p>{sentence}</p>
              </div>
            </li>
          ))}
      </ul>
    </>
  )
}
