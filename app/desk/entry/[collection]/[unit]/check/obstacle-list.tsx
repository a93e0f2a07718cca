// What keeps the figures from being submitted, each line leading to its cell. Where many are only blank, their names stand in one line.
import { lineWords } from '@/app/desk/_parts/line-words'
import { Link } from '@/components/ui/link'
import type { ReviewLine } from '@/lib/data/review-sheet'
import type { Problem } from '@/lib/domain/problem'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { problemSentence } from '@/lib/i18n/problem-sentence'

interface ObstacleListProps {
  readonly t: Messages
  readonly locale: Locale
  readonly obstacles: readonly Problem[]
  readonly lines: readonly ReviewLine[]
  readonly gridHref: string
}

/** As many blank cells are told by a sentence each. */
const SENTENCES = 3

const keyOf = ({ path }: Problem): string => String(path[1])

export function ObstacleList({ t, locale, obstacles, lines, gridHref }: ObstacleListProps) {
  const blank = obstacles.filter(({ code }) => code === 'submission.blank')
  const named = blank.length > SENTENCES ? blank : []
  const cellHref = (obstacle: Problem): string => `${gridHref}#cell=${encodeURIComponent(keyOf(obstacle))}`
  const nameOf = (obstacle: Problem): string => {
    const line = lines.find(({ key }) => key === keyOf(obstacle))
    if (line === undefined) return keyOf(obstacle)
    const { metric, subject } = lineWords(locale, line)
    return lines.every(({ row }) => row.subject.id === line.row.subject.id) ? metric : `${subject} · ${metric}`
  }
  return (
    <ul>
      {obstacles
        .filter((obstacle) => !named.includes(obstacle))
        .map((obstacle) => (
          <li key={`${obstacle.code} ${keyOf(obstacle)}`}>
            <Link href={cellHref(obstacle)}>{problemSentence(t.problem, obstacle)}</Link>
          </li>
        ))}
      {named.length > 0 && (
        <li>
          {t.submitting.blankOnes(String(named.length))}
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {named.map((obstacle) => (
              <li key={keyOf(obstacle)}>
                <Link href={cellHref(obstacle)}>{nameOf(obstacle)}</Link>
              </li>
            ))}
          </ul>
        </li>
      )}
    </ul>
  )
}
