// What a unit is: kind, place, and the names it had before, as far as they are known.
import type { ReactNode } from 'react'
import { Section } from '@/components/layout/section'
import { Link } from '@/components/ui/link'
import type { Unit } from '@/lib/data/units'
import { formatDate } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { either, unitName } from '../../_reading/words'

interface UnitFactsProps {
  readonly t: Messages
  readonly locale: Locale
  /** As of the end of the period that is read. */
  readonly unit: Unit
  readonly present: Unit
  readonly parent: Unit | null
  readonly hrefOf: (unit: Unit) => string
}

export function UnitFacts({ t, locale, unit, present, parent, hrefOf }: UnitFactsProps) {
  const words = t.unitPage
  return (
    <Section id="facts" title={words.facts} panel>
      <dl className="facts">
        <Fact name={words.kind}>{words.kinds[unit.kind]}</Fact>
        <Fact name={words.code}>{unit.code}</Fact>
        {unit.peerGroup !== null && <Fact name={words.peerGroup}>{words.peerGroups[unit.peerGroup] ?? unit.peerGroup}</Fact>}
        {parent !== null && (
          <Fact name={words.parent}>
            <Link href={hrefOf(parent)}>{unitName(locale, parent)}</Link>
          </Fact>
        )}
        {unit.enforcementBody && <Fact name={words.enforcement}>{words.yes}</Fact>}
        {(present.code !== unit.code || present.name !== unit.name) && (
          <Fact name={words.today}>
            {words.formerOf(unitName(locale, present), present.code)} {present.from !== null && <span className="text-muted">{words.since(formatDate(locale, present.from))}</span>}
          </Fact>
        )}
        {unit.former.length > 0 && (
          <Fact name={words.former}>
            {unit.former.map((former) => (
              <p key={former.id}>
                {words.formerOf(unitName(locale, former), former.code)} <span className="text-muted">{former.to === null ? either(locale, former.noteZh, former.noteEn) : words.until(formatDate(locale, former.to))}</span>
              </p>
            ))}
          </Fact>
        )}
      </dl>
    </Section>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
