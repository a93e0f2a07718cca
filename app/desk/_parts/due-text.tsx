// A due date in words: how far off in working days, and when. What is over stands out by its words and its weight too.
import { dueIn } from '@/lib/domain/collecting/due'
import type { SubmissionState } from '@/lib/domain/collecting/submission'
import { dueMoment, dueWords } from '@/lib/i18n/due-words'
import type { Messages } from '@/lib/i18n/messages'
import { now } from '@/lib/platform/clock'
import { isWorkingDay } from '@/lib/platform/working-days'

interface DueTextProps {
  readonly t: Messages
  /** ISO instant. */
  readonly due: string
  /** Once submitted, approved or waived nothing is counted any more: only the date is told. Null for a collection as a whole. */
  readonly state: SubmissionState | null
}

export function DueText({ t, due, state }: DueTextProps) {
  const at = now()
  if (state !== null && state !== 'DRAFT' && state !== 'RETURNED') return <span>{dueMoment(due, at)}</span>
  const distance = dueIn(due, at, isWorkingDay)
  const near = distance.kind === 'today' || (distance.kind === 'left' && distance.workingDays <= 3)
  return <span className={distance.kind === 'over' && state !== null ? 'due-over' : near ? 'due-soon' : undefined}>{dueWords(t, distance, due, at)}</span>
}
