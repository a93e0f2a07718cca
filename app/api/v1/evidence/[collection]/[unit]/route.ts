// Attaches a file to a figure: a form with the figure's metric, subject and period, and the file.
import { jsonAnswer } from '@/app/_http/json-answer'
import { fromOutside } from '@/app/_http/read-form'
import { defineRoute } from '@/app/_http/route'
import { CellName } from '@/lib/contracts/cell-place'
import { fieldText } from '@/lib/contracts/form-data'
import { problem } from '@/lib/domain/problem'
import { ok, refused } from '@/lib/domain/result'
import { addEvidence } from '@/lib/operations/add-evidence'

export const POST = defineRoute<{ collection: string; unit: string }>('POST /api/v1/evidence/[collection]/[unit]', {
  limit: { points: 60, seconds: 600 },
  run: async ({ params, form, viewer, origin }) => {
    if (viewer === null) return refused(problem('session.ended', {}))
    const sent = await form()
    const place = fromOutside({ metricCode: fieldText(sent, 'metric'), subjectCode: fieldText(sent, 'subject'), periodKey: fieldText(sent, 'period') }, CellName)
    if (!place.ok) return place
    const file = sent.get('file')
    if (!(file instanceof File)) return refused(problem('form.unreadable', {}))
    const added = await addEvidence(viewer, { ...params, place: place.value, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, origin)
    return added.ok ? ok(jsonAnswer({ id: added.value })) : added
  },
})
