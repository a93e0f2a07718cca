// Saves cells of the grid that one unit fills in: PATCH with the cells that changed, answered cell by cell.
import { jsonAnswer } from '@/app/_http/json-answer'
import { defineRoute } from '@/app/_http/route'
import { SentCells } from '@/lib/contracts/cell-batch'
import { problem } from '@/lib/domain/problem'
import { ok, refused } from '@/lib/domain/result'
import { formatInstant } from '@/lib/i18n/format-period'
import { shownFigure } from '@/lib/i18n/cell-words'
import { saveCells } from '@/lib/operations/save-cells'
import { savingAnswer } from './saving-answer'

export const PATCH = defineRoute<{ collection: string; unit: string }>('PATCH /api/v1/entry/[collection]/[unit]', {
  // A hand that types saves about once a second at most.
  limit: { points: 240, seconds: 60 },
  run: async ({ params, json, viewer, origin, display: { t, locale } }) => {
    if (viewer === null) return refused(problem('session.ended', {}))
    const sent = await json(SentCells)
    if (!sent.ok) return sent
    const saved = await saveCells(viewer, { ...sent.value, ...params }, origin, {
      figure: (metric, quantity) => shownFigure(locale, metric, quantity),
      instant: (iso) => formatInstant(locale, iso),
      system: t.entry.bySystem,
    })
    if (!saved.ok) return saved
    return ok(jsonAnswer(savingAnswer(locale, saved.value)))
  },
})
