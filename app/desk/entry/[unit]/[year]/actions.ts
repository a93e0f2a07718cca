'use server'
// Saving the entry table.
import { revalidatePath } from 'next/cache'
import { defineAction } from '@/app/_http/action'
import { fieldText, fieldWhole } from '@/lib/contracts/form-data'
import { ObservationBatch } from '@/lib/contracts/observation'
import { formatInstant } from '@/lib/i18n/format-period'
import { formatValue } from '@/lib/i18n/format-value'
import { recordObservations } from '@/lib/operations/record-observations'
import { changedRows } from './changed-rows'

export const saveSheet = defineAction('action desk/entry/[unit]/[year]#saveSheet', {
  read: (form) => ({
    unitCode: fieldText(form, 'unitCode'),
    year: fieldWhole(form, 'year'),
    entries: changedRows(form).map(({ metricCode, periodKey, text, reason, baseSeq }) => ({ metricCode, periodKey, text, reason, baseSeq })),
  }),
  contract: ObservationBatch,
  run: (viewer, batch, origin, { locale, t }) =>
    recordObservations(viewer, batch, origin, {
      figure: (metric, quantity) => formatValue(locale, metric, quantity, 'table').text,
      instant: (iso) => formatInstant(locale, iso),
      system: t.entry.bySystem,
    }),
  after: ({ changed, computed, warnings }, t) => {
    revalidatePath('/desk', 'layout')
    return { sentence: t.entry.saved(String(changed), String(computed)), notes: warnings }
  },
  // Paths of a batch count its entries; the form knows its rows by name.
  fieldName: (form) => {
    const rows = changedRows(form)
    return (path) => {
      const [, index, field] = /^entries\.(\d+)\.(text|reason)$/.exec(path) ?? []
      const row = rows[Number(index)]
      return row === undefined || field === undefined ? path : `${field}:${row.id}`
    }
  },
})
