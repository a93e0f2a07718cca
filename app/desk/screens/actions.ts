'use server'
// Making and ending addresses of walls.
import { revalidatePath } from 'next/cache'
import { defineAction } from '@/app/_http/action'
import { fieldText, fieldWhole } from '@/lib/contracts/form-data'
import { EndedScreen, NewScreen } from '@/lib/contracts/screen'
import { endScreen as end } from '@/lib/operations/end-screen'
import { makeScreen as make } from '@/lib/operations/make-screen'

const FIELDS = ['label', 'line', 'until'] as const

const valuesOf = (form: FormData) => Object.fromEntries(FIELDS.map((name) => [name, fieldText(form, name)]))

export const makeScreen = defineAction('action desk/screens#makeScreen', {
  read: valuesOf,
  contract: NewScreen,
  run: (viewer, given, origin) => make(viewer, given, origin),
  after: ({ label, address }, t) => {
    revalidatePath('/desk/screens')
    return { sentence: t.screensDesk.made(label), notes: [], shownOnce: [address] }
  },
  typed: valuesOf,
})

export const endScreen = defineAction('action desk/screens#endScreen', {
  read: (form) => ({ screen: fieldWhole(form, 'screen') }),
  contract: EndedScreen,
  run: (viewer, given, origin) => end(viewer, given, origin),
  after: ({ label }, t) => {
    revalidatePath('/desk/screens')
    return { sentence: t.screensDesk.ended(label), notes: [] }
  },
})
