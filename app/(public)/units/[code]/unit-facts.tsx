// What a unit is: kind, place, and the names it had before, as far as they are known.
import Link from 'next/link'
import { Section } from '@/components/layout/section'
import type { Unit } from '@/lib/data/units'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { either, unitName } from '../../_reading/words'

interface UnitFactsProps {
  readonly t: Messages
  readonly locale: Locale
  readonly unit: Unit
  readonly parent: Unit | null
  readonly hrefOf: (unit: Unit) => string
}

export function UnitFacts({ t, locale, unit, parent, hrefOf }: UnitFactsProps) {
  const words = t.unitPage
  return (
    <Section id="facts" title={words.facts} panel>
      <dl className="facts">
        <dt>{words.kind}</dt>
        <dd>{words.kinds[unit.kind]}</dd>
        <dt>{words.code}</dt>
        <dd>{unit.code}</dd>
        {parent !== null && (
          <>
            <dt>{words.parent}</dt>
            <dd>
              <Link href={hrefOf(parent)}>{unitName(locale, parent)}</Link>
            </dd>
          </>
        )}
        {unit.enforcementBody && (
          <>
            <dt>{words.enforcement}</dt>
            <dd>{words.yes}</dd>
          </>
        )}
        {unit.former.length > 0 && (
          <>
            <dt>{words.former}</dt>
            <dd>
              {unit.former.map((former) => (
                <p key={`${former.code} ${former.name}`}>
                  {words.formerOf(former.name, former.code)} <span className="text-muted">{either(locale, former.noteZh, former.noteEn)}</span>
                </p>
              ))}
            </dd>
          </>
        )}
      </dl>
    </Section>
  )
}
