'use server'
// Marking notices as read.
import { revalidatePath } from 'next/cache'
import { defineAction } from '@/app/_http/action'
import { fieldText } from '@/lib/contracts/form-data'
import { NoticesRead } from '@/lib/contracts/own-mail'
import { markNoticesRead } from '@/lib/operations/mark-notices-read'

export const markRead = defineAction('action desk/notifications#markRead', {
  read: (form) => ({ mark: fieldText(form, 'mark') }),
  contract: NoticesRead,
  run: (viewer, which) => markNoticesRead(viewer, which),
  after: ({ marked }, t) => {
    // The count stands in the frame of every page.
    revalidatePath('/desk', 'layout')
    return { sentence: t.notices.marked(String(marked)), notes: [] }
  },
})
