// The last step: the draft is written, or the file given up.
import { ConfirmedForm } from '@/app/desk/_parts/confirmed-form.client'
import { Section } from '@/components/layout/section'
import type { PlannedUpload } from '@/lib/data/upload-work'
import { isWritten } from '@/lib/domain/uploading/plan-lines'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { apply, discard } from './actions'
import { ApplyForm } from './apply-form.client'
import { figureName } from './line-words'
import { reasonField } from './read-upload-form'

interface WriteSectionProps {
  readonly t: Messages
  readonly locale: Locale
  /** Code of the unit that answers. */
  readonly responder: string
  readonly planned: PlannedUpload
  readonly hidden: Readonly<Record<string, string>>
  /** Why the form takes nothing now; null where it does. */
  readonly closed: string | null
}

export function Discard({ t, hidden: { collection = '', unit = '', number = '' } }: Pick<WriteSectionProps, 't' | 'hidden'>) {
  const words = t.upload
  return <ConfirmedForm action={discard} hidden={{ collection, unit, number }} look="quiet" words={{ button: words.discard, question: words.discardQuestion, confirm: words.discard, cancel: words.discardKeep, refusedTitle: words.discardRefused }} />
}

/** More than so many figures share one reason. */
const SINGLE_MOST = 200

export function WriteSection({ t, locale, responder, planned, hidden, closed }: WriteSectionProps) {
  const words = t.upload
  const { lines, pending, seen } = planned
  const written = lines.filter(isWritten)
  // One figure may stand in two cells that say the same.
  const count = new Set(written.map(({ key }) => key)).size
  const bad = lines.filter(({ kind }) => kind === 'bad').length
  const unreasoned = [...new Map(written.filter(({ reasonMissing }) => reasonMissing).map((line) => [line.key, line])).values()]
  const single = unreasoned.length < 2 || unreasoned.length > SINGLE_MOST ? [] : unreasoned
  const base = JSON.stringify(Object.fromEntries(written.map(({ key, standing }) => [key, standing.seq])))
  const may = closed === null && pending.length === 0 && count > 0
  return (
    <Section id="write" title={words.writeTitle} note={closed ?? (pending.length > 0 ? words.confirmFirst : words.writeLead)} panel>
      {may && (
        <ApplyForm
          action={apply}
          hidden={{ ...hidden, seen, base }}
          choice={bad === 0 ? 'all' : 'good'}
          asksReason={unreasoned.length > 0}
          single={single.map((line) => ({ key: line.key, name: reasonField(line.key), label: t.upload.reasonOf(figureName(t, locale, line, responder), line.cell.place.periodKey) }))}
          words={{ write: bad === 0 ? words.writeAll(String(count)) : words.writeGood(String(count), String(bad)), writing: words.writing, reason: words.reasonLabel(String(unreasoned.length)), reasonHint: words.reasonHint, singleSummary: words.singleReasons, singleHint: words.singleReasonsHint, refusedTitle: words.writeRefused }}
        />
      )}
      <div className="mt-4">
        <Discard t={t} hidden={hidden} />
      </div>
    </Section>
  )
}
