'use server'
// Changes of metrics and targets: checked first, then confirmed.
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { defineAction } from '@/app/_http/action'
import { MetricChange } from '@/lib/contracts/metric-change'
import { units } from '@/lib/data/units'
import { ok, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { changeMetric as changeOne } from '@/lib/operations/change-metric'
import { createMetric } from '@/lib/operations/create-metric'
import { endTarget } from '@/lib/operations/end-target'
import { previewMetricChange } from '@/lib/operations/preview-metric-change'
import { setTarget } from '@/lib/operations/set-target'
import { unitWords } from '../_parts/unit-words'
import { previewLines } from './_parts/preview-lines'
import { fieldOf, PARAGRAPHS, readChange } from './_parts/read-change'

/** Says what would follow. Its answer begins with what was seen, to be sent back with the confirmation. */
export const checkMetricChange = defineAction('action desk/metrics#checkMetricChange', {
  read: readChange,
  contract: MetricChange,
  paragraphs: PARAGRAPHS,
  run: async (viewer, given, _origin, { t, locale }) => {
    const preview = await previewMetricChange(viewer, given)
    return preview.ok ? ok([preview.value.seen, ...previewLines(t, locale, preview.value, unitWords(locale, await units()))]) : preview
  },
  after: (shown, t) => ({ sentence: t.metricsDesk.previewNote, notes: [], shownOnce: shown }),
  fieldName: () => fieldOf,
})

async function carryOut(viewer: Viewer, given: MetricChange, origin: RequestOrigin): Promise<Result<string>> {
  if (given.change === 'create') return await createMetric(viewer, given, origin)
  if (given.change === 'target') return await setTarget(viewer, given, origin)
  return given.change === 'end-target' ? await endTarget(viewer, given, origin) : await changeOne(viewer, given, origin)
}

export const changeMetric = defineAction('action desk/metrics#changeMetric', {
  read: readChange,
  contract: MetricChange,
  paragraphs: PARAGRAPHS,
  run: carryOut,
  after: (code) => {
    revalidatePath('/', 'layout')
    redirect(`/desk/metrics/${encodeURIComponent(code)}?done=1`)
  },
  fieldName: () => fieldOf,
})
