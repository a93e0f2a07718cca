'use server'
// Giving up a file that is written in the background, or was.
import { revalidatePath } from 'next/cache'
import { defineAction } from '@/app/_http/action'
import { UnwantedExport } from '@/lib/contracts/export-job'
import { fieldWhole } from '@/lib/contracts/form-data'
import { giveUpExport } from '@/lib/operations/give-up-export'

export const giveUp = defineAction('action desk/exports#giveUp', {
  read: (form) => ({ number: fieldWhole(form, 'number') }),
  contract: UnwantedExport,
  run: (viewer, given, origin) => giveUpExport(viewer, given, origin),
  after: ({ wasReady }, t) => {
    revalidatePath('/desk/exports')
    return { sentence: wasReady ? t.exportJobs.removed : t.exportJobs.cancelled, notes: [] }
  },
})
