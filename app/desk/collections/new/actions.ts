'use server'
// Making a collection, as confirmed: a new one, or one copied from the year before.
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { defineAction } from '@/app/_http/action'
import { AnyNewCollection, type CopiedCollection, type NewCollection } from '@/lib/contracts/collection'
import { copyCollection } from '@/lib/operations/copy-collection'
import { createCollection } from '@/lib/operations/create-collection'
import { fieldOf, PARAGRAPHS, readCollection } from '../_parts/collection-form'

const isCopy = (given: AnyNewCollection): given is CopiedCollection => given.of.kind === 'copy'
const isNew = (given: AnyNewCollection): given is NewCollection => given.of.kind === 'new'

export const makeCollection = defineAction('action desk/collections/new#makeCollection', {
  read: readCollection,
  contract: AnyNewCollection,
  paragraphs: PARAGRAPHS,
  run: async (viewer, given, origin) => {
    if (isCopy(given)) return await copyCollection(viewer, given, origin)
    if (isNew(given)) return await createCollection(viewer, given, origin)
    throw new Error('a collection is new or copied')
  },
  after: ({ code }) => {
    revalidatePath('/desk', 'layout')
    redirect(`/desk/collections/${code}?after=created`)
  },
  fieldName: () => fieldOf,
})
