'use server'
// Changes of units, as confirmed.
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { defineAction } from '@/app/_http/action'
import { UnitChange } from '@/lib/contracts/unit-change'
import type { ChangedUnits } from '@/lib/data/change-units'
import type { Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { abolishUnit } from '@/lib/operations/abolish-unit'
import { createUnit } from '@/lib/operations/create-unit'
import { mergeUnits } from '@/lib/operations/merge-units'
import { moveUnit } from '@/lib/operations/move-unit'
import { renameUnit } from '@/lib/operations/rename-unit'
import { splitUnit } from '@/lib/operations/split-unit'
import { fieldOf, PARAGRAPHS, readOrder } from './_parts/order-form'

async function carryOut(viewer: Viewer, { request, ...rest }: UnitChange, origin: RequestOrigin): Promise<Result<ChangedUnits>> {
  switch (request.kind) {
    case 'rename':
      return await renameUnit(viewer, { ...rest, request }, origin)
    case 'move':
      return await moveUnit(viewer, { ...rest, request }, origin)
    case 'merge':
      return await mergeUnits(viewer, { ...rest, request }, origin)
    case 'split':
      return await splitUnit(viewer, { ...rest, request }, origin)
    case 'create':
      return await createUnit(viewer, { ...rest, request }, origin)
    case 'abolish':
      return await abolishUnit(viewer, { ...rest, request }, origin)
  }
}

export const changeUnit = defineAction('action desk/units#changeUnit', {
  read: readOrder,
  contract: UnitChange,
  paragraphs: PARAGRAPHS,
  run: (viewer, given, origin) => carryOut(viewer, given, origin),
  after: ({ code, on }) => {
    revalidatePath('/', 'layout')
    redirect(`/desk/units/${encodeURIComponent(code)}?changed=${on}`)
  },
  fieldName: () => fieldOf,
})
