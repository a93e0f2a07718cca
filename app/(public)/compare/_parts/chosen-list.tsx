// What is being compared, each with the links that take it out or put it first.
import { Link } from '@/components/ui/link'
import type { Choice } from '@/lib/domain/comparing/choice'
import type { Messages } from '@/lib/i18n/messages'
import { withFirst, without } from './hrefs'

interface ChosenListProps {
  readonly t: Messages
  readonly choice: Choice
  readonly nameOf: (code: string) => string
  readonly hrefOf: (choice: Choice) => string
}

export function ChosenList({ t, choice, nameOf, hrefOf }: ChosenListProps) {
  const words = t.compare
  const isOfUnits = choice.by === 'units'
  const codes = isOfUnits ? choice.units : choice.metrics
  const withCodes = (next: readonly string[]): Choice => ({ ...choice, leftOut: [], ...(isOfUnits ? { units: next } : { metrics: next }) })
  const [first, firstNamed] = isOfUnits ? [words.makeFirst, words.makeFirstNamed] : [words.moveUp, words.moveUpNamed]
  return (
    <section aria-label={words.chosenTitle} className="no-print flex flex-col gap-2">
      <ul className="flex flex-wrap gap-2">
        {codes.map((code, at) => (
          <li key={code} className="chosen">
            <span className="chosen-name">{nameOf(code)}</span>
            {codes.length > 1 &&
              (at === 0 ? (
                isOfUnits && <span className="text-muted">{words.isFirst}</span>
              ) : (
                <Link href={hrefOf(withCodes(withFirst(codes, code)))} aria-label={firstNamed(nameOf(code))}>
                  {first}
                </Link>
              ))}
            <Link href={hrefOf(withCodes(without(codes, code)))} aria-label={words.removeNamed(nameOf(code))}>
              {words.remove}
            </Link>
          </li>
        ))}
        {choice.by === 'periods' && choice.from !== null && choice.to !== null && (
          <li className="chosen">
            <Link href={hrefOf({ ...choice, leftOut: [], from: choice.to, to: choice.from })}>{words.swapSides}</Link>
          </li>
        )}
      </ul>
    </section>
  )
}
