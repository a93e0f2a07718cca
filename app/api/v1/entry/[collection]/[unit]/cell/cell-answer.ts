// One cell in detail, in the words of whoever opened its drawer.
import { threadAnswer } from '@/app/_http/thread-answer'
import type { CellAnswer } from '@/components/entry/cell-answer'
import type { CellHistory, RevisionLine } from '@/lib/data/cell-history'
import { cellKey } from '@/lib/domain/collecting/cell'
import { isOpen } from '@/lib/domain/collecting/submission'
import { periodOfKey } from '@/lib/domain/period'
import { can, mayAnywhere } from '@/lib/domain/permissions/decide'
import type { Quantity } from '@/lib/domain/quantity'
import { canonical, Exact } from '@/lib/domain/rounding'
import type { Viewer } from '@/lib/domain/viewer'
import { rangeWords } from '@/lib/i18n/range-words'
import { sizeWords } from '@/lib/i18n/size-words'
import { shownFigure } from '@/lib/i18n/cell-words'
import { formatInstant, formatPeriod } from '@/lib/i18n/format'
import { messages, type Locale } from '@/lib/i18n/messages'

const drawn = (quantity: Quantity | null, scale: string): string | null => (quantity?.kind === 'value' ? canonical(new Exact(quantity.value).div(scale)) : null)

/** Everything that the drawer shows. */
export function cellAnswer(locale: Locale, viewer: Viewer, history: CellHistory): CellAnswer {
  const t = messages(locale)
  const { collection, responder, submission, metric, subject, period } = history
  const unit = { unit: responder.code }
  const state = submission?.state ?? 'DRAFT'
  const shown = (quantity: Quantity | null): string => shownFigure(locale, metric, quantity)
  const change = ({ seq, quantity }: RevisionLine): string => {
    const before = history.revisions.find((one) => one.seq === seq - 1)
    return before === undefined ? t.drawer.firstValue(shown(quantity)) : t.drawer.changedTo(shown(before.quantity), shown(quantity))
  }
  const base = locale === 'en' ? metric.baseEn : metric.baseZh
  const words = locale === 'en' ? period.wordsEn : period.wordsZh
  const place = { metricCode: metric.code, subjectCode: subject.code, periodKey: period.key }
  return {
    key: cellKey(place),
    name: locale === 'en' ? metric.nameEn : metric.nameZh,
    subject: locale === 'en' ? subject.nameEn : subject.name,
    period: words ?? formatPeriod(locale, period),
    measure: locale === 'en' ? metric.unitEn : metric.unit,
    shown: shown(history.revisions[0]?.quantity ?? null),
    definition: metric.definitionZh,
    facts: [
      ...(metric.noteZh === null ? [] : [{ name: t.drawer.note, value: metric.noteZh }]),
      ...(base === null ? [] : [{ name: t.drawer.base, value: base }]),
      ...(metric.legalBasis.length === 0 ? [] : [{ name: t.drawer.legalBasis, value: metric.legalBasis.map(({ name }) => name).join(t.drawer.between) }]),
    ],
    range: rangeWords(locale, metric, history.periods.slice(0, -1).map(({ quantity }) => quantity)),
    periods: history.periods.map(({ key, quantity }) => {
      const of = periodOfKey(key)
      return { label: of === null ? key : formatPeriod(locale, of), shown: shown(quantity), value: drawn(quantity, metric.displayScale) }
    }),
    revisions: history.revisions.map((line) => ({ seq: line.seq, change: change(line), by: line.by ?? t.entry.bySystem, at: formatInstant(locale, line.at), reason: line.reason ?? '', origin: line.fileName === null ? '' : t.upload.fromFile(line.fileName) })),
    threads: history.threads.map((thread) => threadAnswer(locale, thread)),
    evidence: history.evidence.map(({ id, fileName, size, by, at }) => ({
      id, name: fileName, about: t.drawer.evidenceAbout(sizeWords(size), by, formatInstant(locale, at)), href: `/api/v1/evidence/${collection.code}/${encodeURIComponent(responder.code)}/${id}`,
    })),
    mayComment: can(viewer, 'comment.write', unit),
    mayAttach: can(viewer, 'evidence.add', unit) && collection.closedAt === null && (isOpen(state) || state === 'SUBMITTED'),
    mayRemove: can(viewer, 'evidence.add', unit) && collection.closedAt === null && isOpen(state),
    auditHref: mayAnywhere(viewer, 'audit.read') ? `/desk/audit?${new URLSearchParams({ object: `${subject.code}/${collection.period.referenceYear}` }).toString()}` : null,
  }
}
