'use server'
// What a coordinator does to a collection and to the units that answer in it. After each the page is read afresh and says what happened.
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { defineAction } from '@/app/_http/action'
import { CollectionChange, CollectionClosing, Extension, FewerFigures, MoreFigures, Reassignment, Reminding, Resumption, Waiver } from '@/lib/contracts/collection'
import { fieldText, fieldWhole, wholeNumber } from '@/lib/contracts/form-data'
import { addFigures } from '@/lib/operations/add-figures'
import { changeCollection } from '@/lib/operations/change-collection'
import { closeCollection } from '@/lib/operations/close-collection'
import { endDuties } from '@/lib/operations/end-duties'
import { extendSubmission } from '@/lib/operations/extend-submission'
import { reassignDuties } from '@/lib/operations/reassign-duties'
import { remindUnits } from '@/lib/operations/remind-units'
import { resumeSubmission } from '@/lib/operations/resume-submission'
import { waiveSubmission } from '@/lib/operations/waive-submission'
import { fieldOf, PARAGRAPHS, readHead } from '../_parts/collection-form'

const textsOf = (form: FormData, name: string): readonly string[] => form.getAll(name).flatMap((value) => (typeof value === 'string' ? [value] : []))
const idsOf = (form: FormData, name: string): readonly number[] => textsOf(form, name).map(wholeNumber)
const seenCollection = (form: FormData) => ({ collection: fieldText(form, 'collection'), version: fieldWhole(form, 'version') })
const seenSubmission = (form: FormData) => ({ ...seenCollection(form), unit: fieldText(form, 'unit') })

function shown(address: string): never {
  revalidatePath('/desk', 'layout')
  redirect(address)
}

// One unit by the button of its row, which brings its code; otherwise all that are ticked.
export const remind = defineAction('action desk/collections/[code]#remind', {
  read: (form) => ({ collection: fieldText(form, 'collection'), units: fieldText(form, 'only') === '' ? [...new Set(textsOf(form, 'units'))] : [fieldText(form, 'only')] }),
  contract: Reminding,
  run: (viewer, given, origin) => remindUnits(viewer, given, origin),
  after: ({ units, people, again, empty }, t) => {
    revalidatePath('/desk', 'layout')
    return { sentence: t.collections.remindDone({ units: String(units), people: String(people), again: String(again), empty: String(empty) }), notes: [] }
  },
  fieldName: () => fieldOf,
})

export const changeHead = defineAction('action desk/collections/[code]#changeHead', {
  read: (form) => ({ ...seenCollection(form), head: readHead(form) }),
  contract: CollectionChange,
  paragraphs: PARAGRAPHS,
  run: (viewer, given, origin) => changeCollection(viewer, given, origin),
  after: ({ code }) => shown(`/desk/collections/${code}?after=changed`),
  typed: readHead,
  fieldName: () => fieldOf,
})

export const close = defineAction('action desk/collections/[code]#close', {
  read: (form) => ({ ...seenCollection(form), confirmation: fieldText(form, 'confirmation') }),
  contract: CollectionClosing,
  run: (viewer, given, origin) => closeCollection(viewer, given, origin),
  after: ({ code }) => shown(`/desk/collections/${code}`),
  typed: (form) => ({ confirmation: fieldText(form, 'confirmation') }),
})

export const addMore = defineAction('action desk/collections/[code]#addMore', {
  // Either a unit's code, or `kind:` and a kind of unit.
  read: (form) => {
    const of = fieldText(form, 'unit')
    return { ...seenCollection(form), metrics: textsOf(form, 'metrics'), ...(of.startsWith('kind:') ? { kinds: [of.slice(5)], unit: '' } : { kinds: [], unit: of }) }
  },
  contract: MoreFigures,
  run: (viewer, given, origin) => addFigures(viewer, given, origin),
  after: ({ code, changed }) => shown(`/desk/collections/${code}/duties?changed=${changed}`),
  fieldName: () => fieldOf,
})

export const reassign = defineAction('action desk/collections/[code]#reassign', {
  read: (form) => ({ ...seenCollection(form), duties: idsOf(form, 'duties'), responder: fieldText(form, 'responder') }),
  contract: Reassignment,
  run: (viewer, given, origin) => reassignDuties(viewer, given, origin),
  after: ({ code, changed }) => shown(`/desk/collections/${code}/duties?changed=${changed}`),
  fieldName: () => fieldOf,
})

export const takeOut = defineAction('action desk/collections/[code]#takeOut', {
  read: (form) => ({ ...seenCollection(form), duties: idsOf(form, 'duties') }),
  contract: FewerFigures,
  run: (viewer, given, origin) => endDuties(viewer, given, origin),
  after: ({ code, changed }) => shown(`/desk/collections/${code}/duties?changed=${changed}`),
  fieldName: () => fieldOf,
})

export const extend = defineAction('action desk/collections/[code]#extend', {
  read: (form) => ({ ...seenSubmission(form), dueOn: fieldText(form, 'dueOn'), dueTime: fieldText(form, 'dueTime') }),
  contract: Extension,
  run: (viewer, given, origin) => extendSubmission(viewer, given, origin),
  after: ({ code, unit }) => shown(`/desk/collections/${code}/units/${encodeURIComponent(unit)}?after=extended`),
  typed: (form) => ({ dueOn: fieldText(form, 'dueOn'), dueTime: fieldText(form, 'dueTime') }),
})

export const waive = defineAction('action desk/collections/[code]#waive', {
  read: (form) => ({ ...seenSubmission(form), reason: fieldText(form, 'reason') }),
  contract: Waiver,
  run: (viewer, given, origin) => waiveSubmission(viewer, given, origin),
  after: ({ code, unit }) => shown(`/desk/collections/${code}/units/${encodeURIComponent(unit)}?after=waived`),
  typed: (form) => ({ reason: fieldText(form, 'reason') }),
})

export const resume = defineAction('action desk/collections/[code]#resume', {
  read: seenSubmission,
  contract: Resumption,
  run: (viewer, given, origin) => resumeSubmission(viewer, given, origin),
  after: ({ code, unit }) => shown(`/desk/collections/${code}/units/${encodeURIComponent(unit)}?after=resumed`),
})
