// The findings of one kind, each with its sentence, its cell, and what was said about it.
import type { ReactNode } from 'react'
import { Section } from '@/components/layout/section'
import { Icon, type IconName } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { cellKey } from '@/lib/domain/collecting/cell'
import type { SheetFinding } from '@/lib/domain/rules/sheet-finding'
import { formatInstant } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { problemSentence } from '@/lib/i18n/problem-sentence'

const ICONS = { error: 'error', warning: 'warning', hint: 'info' } as const satisfies Record<SheetFinding['severity'], IconName>

interface FindingsSectionProps {
  readonly t: Messages
  readonly locale: Locale
  readonly id: string
  readonly title: string
  readonly findings: readonly SheetFinding[]
  readonly cellHref: (finding: SheetFinding) => string
  readonly nameOf: (finding: SheetFinding) => { readonly metric: string; readonly subject: string }
  /** The form of a finding that may be explained; null where it may not. */
  readonly form: (finding: SheetFinding) => ReactNode
}

/** Nothing for no findings. */
export function FindingsSection({ t, locale, id, title, findings, cellHref, nameOf, form }: FindingsSectionProps) {
  if (findings.length === 0) return null
  return (
    <Section id={id} title={title} panel>
      <ul className="findings">
        {findings.map((finding) => (
          <li key={`${finding.rule} ${cellKey(finding.place)} ${finding.problem.code}`} className={`finding finding-${finding.severity}`}>
            <p className="finding-head">
              <Icon name={ICONS[finding.severity]} /> <strong>{t.findings.severity[finding.severity]}</strong>{' '}
              <Link href={cellHref(finding)}>{t.findings.toCell(nameOf(finding).metric, nameOf(finding).subject)}</Link>
            </p>
            <p>{problemSentence(t.problem, finding.problem)}</p>
            {finding.explanation !== null && (
              <blockquote className="finding-said">
                <p lang="zh-CN">{finding.explanation.text}</p>
                <footer className="text-sm text-muted">
                  {t.findings.given(finding.explanation.by, formatInstant(locale, finding.explanation.at))} · {finding.explanation.accepted ? t.findings.accepted : t.findings.notAccepted}
                </footer>
              </blockquote>
            )}
            {form(finding)}
          </li>
        ))}
      </ul>
    </Section>
  )
}
