'use server'
// Asking for a file that is written in the background.
import { redirect } from 'next/navigation'
import { defineAction } from '@/app/_http/action'
import { AskedExport } from '@/lib/contracts/export-job'
import { fieldText } from '@/lib/contracts/form-data'
import { askExport } from '@/lib/operations/ask-export'

export const askForExport = defineAction('action (public)/exports#askForExport', {
  read: (form) => ({ selection: fieldText(form, 'selection'), format: fieldText(form, 'format'), headers: fieldText(form, 'headers') || 'words' }),
  contract: AskedExport,
  run: (viewer, given, origin, { locale }) => askExport(viewer, given, locale, origin),
  after: () => redirect('/desk/exports'),
  typed: (form) => ({ format: fieldText(form, 'format'), headers: fieldText(form, 'headers') }),
})
