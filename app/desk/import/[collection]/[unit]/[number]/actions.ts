'use server'
// What is done with an uploaded file: cells corrected, names matched, written to the draft, given up.
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { defineAction } from '@/app/_http/action'
import { fieldText, fieldWhole } from '@/lib/contracts/form-data'
import { UploadApplying, UploadCorrections, UploadDiscarding, UploadMatches } from '@/lib/contracts/upload'
import { shownFigure } from '@/lib/i18n/cell-words'
import { formatInstant } from '@/lib/i18n/format-period'
import { applyUpload } from '@/lib/operations/apply-upload'
import { correctUpload } from '@/lib/operations/correct-upload'
import { discardUpload } from '@/lib/operations/discard-upload'
import { matchUploadNames } from '@/lib/operations/match-upload-names'
import { readBase, readFixes, readMatches, readReasons, reasonField } from './read-upload-form'

const place = (form: FormData) => ({ collection: fieldText(form, 'collection'), unit: fieldText(form, 'unit'), number: fieldWhole(form, 'number') })
const pathOf = ({ collection, unit }: { readonly collection: string; readonly unit: string }): string => `/desk/import/${encodeURIComponent(collection)}/${encodeURIComponent(unit)}`

export const correct = defineAction('action desk/import/[collection]/[unit]/[number]#correct', {
  read: (form) => ({ ...place(form), version: fieldWhole(form, 'version'), sheet: fieldText(form, 'sheet'), fixes: readFixes(form) }),
  contract: UploadCorrections,
  run: (viewer, given, origin) => correctUpload(viewer, given, origin),
  after: (count, t) => {
    revalidatePath('/desk/import', 'layout')
    return { sentence: t.upload.correctionsKept(String(count)), notes: [] }
  },
})

export const match = defineAction('action desk/import/[collection]/[unit]/[number]#match', {
  read: (form) => ({ ...place(form), version: fieldWhole(form, 'version'), matches: readMatches(form) }),
  contract: UploadMatches,
  run: (viewer, given, origin) => matchUploadNames(viewer, given, origin),
  after: (count, t) => {
    revalidatePath('/desk/import', 'layout')
    return { sentence: t.upload.namesKept(String(count)), notes: [] }
  },
})

export const apply = defineAction('action desk/import/[collection]/[unit]/[number]#apply', {
  read: (form) => ({ ...place(form), version: fieldWhole(form, 'version'), seen: fieldText(form, 'seen'), base: readBase(fieldText(form, 'base')), choice: fieldText(form, 'choice'), reason: fieldText(form, 'reason'), reasons: readReasons(form) }),
  contract: UploadApplying,
  run: async (viewer, given, origin, { t, locale }) => {
    const done = await applyUpload(viewer, given, origin, {
      figure: (metric, quantity) => shownFigure(locale, metric, quantity),
      instant: (iso) => formatInstant(locale, iso),
      system: t.entry.bySystem,
    })
    return done.ok ? { ok: true, value: given } : done
  },
  after: (given) => {
    revalidatePath('/desk', 'layout')
    redirect(`${pathOf(given)}/${given.number}`)
  },
  typed: (form) => ({ reason: fieldText(form, 'reason'), ...Object.fromEntries(readReasons(form).map(({ key, reason }) => [reasonField(key), reason])) }),
})

export const discard = defineAction('action desk/import/[collection]/[unit]/[number]#discard', {
  read: place,
  contract: UploadDiscarding,
  run: async (viewer, given, origin) => {
    const done = await discardUpload(viewer, given, origin)
    return done.ok ? { ok: true, value: given } : done
  },
  after: (given) => {
    revalidatePath('/desk/import', 'layout')
    redirect(pathOf(given))
  },
})
