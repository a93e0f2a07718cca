// Loading, approving or undoing that goes on, and how far it is; or what to do where it ended before it was done.
import { Section } from '@/components/layout/section'
import type { DeedSoFar } from '@/lib/data/history-progress'
import type { deedStands } from '@/lib/domain/history/history-deed'
import { formatDecimal } from '@/lib/i18n/format'
import type { Messages } from '@/lib/i18n/messages'
import { problemSentence } from '@/lib/i18n/problem-sentence'
import { RefreshWhile } from '../../_parts/refresh-while.client'

interface DeedNoticeProps {
  readonly t: Messages
  readonly deed: DeedSoFar
  readonly stands: ReturnType<typeof deedStands>
}

export function DeedNotice({ t, deed, stands }: DeedNoticeProps) {
  const words = t.history.deed
  const counted = (count: number): string => formatDecimal(String(count), 0)
  if (stands === 'running') return <RefreshWhile sentence={words.working(words.of[deed.deed], words.stage[deed.stage], deed.all === 0 ? '' : words.sofar(counted(deed.done), counted(deed.all)))} />
  if (stands === 'ended' && deed.fault.length === 0) return null
  return (
    <Section id="stopped" title={words.stopped(words.of[deed.deed])} panel>
      {stands === 'interrupted' ? <p>{words.interrupted}</p> : deed.fault.map((one) => <p key={one.code}>{problemSentence(t.problem, one)}</p>)}
    </Section>
  )
}
