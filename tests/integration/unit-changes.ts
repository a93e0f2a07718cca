// Changing units in a test.
import type { Viewer } from '@/lib/domain/viewer'
import type { ChangeRequest, UnitNames } from '@/lib/domain/units/unit-change'
import { seenOf } from '@/lib/domain/units/seen-units'
import { unitRecords } from '@/lib/data/units'
import type { ChangedUnits } from '@/lib/data/change-units'
import type { Result } from '@/lib/domain/result'
import { abolishUnit } from '@/lib/operations/abolish-unit'
import { createUnit } from '@/lib/operations/create-unit'
import { mergeUnits } from '@/lib/operations/merge-units'
import { moveUnit } from '@/lib/operations/move-unit'
import { renameUnit } from '@/lib/operations/rename-unit'
import { splitUnit } from '@/lib/operations/split-unit'
import { ORIGIN } from './appoint'
import { valueOf, type Clone } from './database'

/** The number of the unit with a present or former code. */
export const numberOf = async ({ owner }: Clone, code: string): Promise<number> =>
  Number(await valueOf(owner, 'select unit_id from org_unit_version where code = $1 order by valid_from desc nulls last limit 1', [code]))

export const named = (code: string, name: string): UnitNames => ({ code, name, shortName: name, nameEn: `Unit ${code}` })


/** Carries a change out upon what is there now, unless told what was seen. */
export async function change(viewer: Viewer, request: ChangeRequest, facts: { readonly seen?: string; readonly noteZh?: string } = {}): Promise<Result<ChangedUnits>> {
  const order = { noteZh: '豫政文〔2024〕1号', noteEn: '', seen: facts.seen ?? seenOf(await unitRecords(), request), ...facts }
  switch (request.kind) {
    case 'rename': return await renameUnit(viewer, { ...order, request }, ORIGIN)
    case 'move': return await moveUnit(viewer, { ...order, request }, ORIGIN)
    case 'merge': return await mergeUnits(viewer, { ...order, request: { ...request, unitIds: [...request.unitIds] } }, ORIGIN)
    case 'split': return await splitUnit(viewer, { ...order, request: { ...request, parts: [...request.parts] } }, ORIGIN)
    case 'create': return await createUnit(viewer, { ...order, request }, ORIGIN)
    case 'abolish': return await abolishUnit(viewer, { ...order, request }, ORIGIN)
  }
}
