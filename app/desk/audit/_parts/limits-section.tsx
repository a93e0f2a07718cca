// What the log proves and what it cannot, said where it is verified.
import { Section } from '@/components/layout/section'
import type { Messages } from '@/lib/i18n/messages'

export function LimitsSection({ t }: { readonly t: Messages }) {
  const words = t.audit
  const proves = [words.limitsProves1, words.limitsProves2, words.limitsProves3]
  const not = [words.limitsNot1, words.limitsNot2, words.limitsNot3, words.limitsNot4, words.limitsNot5]
  return (
    <Section id="limits" title={words.limitsTitle} panel>
      <div className="audit-limits">
        <List title={words.limitsProvesTitle} lines={proves} />
        <List title={words.limitsNotTitle} lines={not} />
      </div>
      <p className="mt-4">{words.limitsDo}</p>
    </Section>
  )
}

function List({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
