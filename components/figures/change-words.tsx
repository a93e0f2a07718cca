import { Mark } from './mark'

export type ChangeDirection = 'up' | 'down' | 'flat'

interface ChangeWordsProps {
  /** The change as a phrase, 提高 2.5 个百分点; or why there is none, 上年未录入. */
  readonly words: string
  /** Null where there is nothing to compare with. */
  readonly direction: ChangeDirection | null
}

/** A change in words. The arrow is in the ink of the text: up is not good, down is not bad. */
export function ChangeWords({ words, direction }: ChangeWordsProps) {
  const bracket = words.search(/[（(]/)
  const at = bracket === -1 ? words.length : bracket
  return (
    <span className="change-words">
      {direction && <Mark name={`arrow-${direction}`} />}
      <span>
        {words.slice(0, at)}
        {/* What a bracket holds is read in one. */}
        {at < words.length && <span className="whitespace-nowrap">{words.slice(at)}</span>}
      </span>
    </span>
  )
}
