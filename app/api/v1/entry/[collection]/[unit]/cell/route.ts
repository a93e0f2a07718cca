// One cell of a grid in detail, for its drawer.
import { jsonAnswer } from '@/app/_http/json-answer'
import { fromOutside } from '@/app/_http/read-form'
import { defineRoute } from '@/app/_http/route'
import { CellName, cellNamed } from '@/lib/contracts/cell-place'
import { cellHistory } from '@/lib/data/cell-history'
import { problem } from '@/lib/domain/problem'
import { ok, refused } from '@/lib/domain/result'
import { cellAnswer } from './cell-answer'

export const GET = defineRoute<{ collection: string; unit: string }>('GET /api/v1/entry/[collection]/[unit]/cell', {
  limit: { points: 600, seconds: 60 },
  run: async ({ params, search, viewer, display: { locale } }) => {
    if (viewer === null) return refused(problem('session.ended', {}))
    const place = fromOutside(cellNamed(search), CellName)
    if (!place.ok) return place
    const history = await cellHistory(viewer, params.collection, params.unit, place.value)
    return history.ok ? ok(jsonAnswer(cellAnswer(locale, viewer, history.value))) : history
  },
})
