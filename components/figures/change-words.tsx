import { Icon, type IconName } from '@/components/ui/icon'

export type ChangeDirection = 'up' | 'down' | 'flat'

const ARROWS: Readonly<Record<ChangeDirection, IconName>> = { up: 'arrow-up', down: 'arrow-down', flat: 'arrow-flat' }

interface ChangeWordsProps {
  /** The change as a phrase, 提高 2.5 个百分点; or why there is none, 上年未录入. */
  readonly words: string
  /** Null where there is nothing to compare with. */
  readonly direction: ChangeDirection | null
}

/** A change in words. The arrow is in the ink of the text: up is not good, down is not bad. */
export function ChangeWords({ words, direction }: ChangeWordsProps) {
  return (
    <span className="change-words">
      {direction && <Icon name={ARROWS[direction]} />}
      <span>{words}</span>
    </span>
  )
}
