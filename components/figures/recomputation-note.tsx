import { PlumbMark } from '@/components/ui/plumb-mark'
import type { Messages } from '@/lib/i18n/messages'

interface RecomputationNoteProps {
  readonly t: Messages
  /** As printed, with its sign: 99.56%. */
  readonly printed: string
  /** What it was recomputed from: 72,798÷73,111. */
  readonly expression: string
  /** At the printed number of places: 99.57%. */
  readonly computed: string
}

/** The quiet note beside a printed rate: what its own counts give. */
export function RecomputationNote({ t, printed, expression, computed }: RecomputationNoteProps) {
  const agrees = printed === computed
  return (
    <p className="recomputation">
      <PlumbMark />
      <span>{agrees ? t.card.recomputedAgrees({ expression }) : t.card.recomputation({ printed, expression, computed })}</span>
    </p>
  )
}
