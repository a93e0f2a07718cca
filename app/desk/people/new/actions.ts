'use server'
// Making an account. The initial password stands in the answer and in no other place.
import { revalidatePath } from 'next/cache'
import { defineAction } from '@/app/_http/action'
import { fieldText } from '@/lib/contracts/form-data'
import { NewPerson } from '@/lib/contracts/person'
import { createPerson } from '@/lib/operations/create-person'
import { slipOf } from '../_parts/slip'

const FIELDS = ['loginName', 'displayName', 'unitCode', 'ssoName'] as const
const fieldsOf = (form: FormData) => Object.fromEntries(FIELDS.map((name) => [name, fieldText(form, name)]))

export const addPerson = defineAction('action desk/people/new#addPerson', {
  read: fieldsOf,
  contract: NewPerson,
  run: async (viewer, given, origin, { locale }) => slipOf(await createPerson(viewer, given, origin), locale),
  after: (slip, t) => {
    revalidatePath('/desk', 'layout')
    return { sentence: t.people.created(slip[0] ?? ''), notes: [], shownOnce: slip }
  },
  typed: fieldsOf,
})
