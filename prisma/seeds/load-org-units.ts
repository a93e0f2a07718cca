// The org units and the installation's own row.
import 'server-only'
import type { Transaction } from '@/lib/data/transaction'
import { CITY_CODE, orgUnits } from './reference/reference-data'

/** The bureau that runs the installation. */
const BUREAU_CODE = 'SFJ'

/** Writes every unit with its former names. Returns ids by present code. */
export async function loadOrgUnits(tx: Transaction): Promise<ReadonlyMap<string, number>> {
  const ids = new Map<string, number>()
  const idOf = (code: string): number => {
    const id = ids.get(code)
    if (id === undefined) throw new Error(`org unit ${code} stands after one that is below it`)
    return id
  }
  for (const unit of orgUnits) {
    const { id } = await tx.orgUnit.create({ data: { kind: unit.kind }, select: { id: true } })
    ids.set(unit.code, id)
    const place = { unitId: id, parentId: unit.parentCode === null ? null : idOf(unit.parentCode), sort: unit.sort, peerGroup: unit.peerGroup }
    const { code, name, shortName, nameEn, categoryZh, enforcementBody } = unit
    await tx.orgUnitVersion.create({ data: { ...place, code, name, shortName, nameEn, categoryZh, enforcementBody } })
    for (const former of unit.formerVersions) {
      await tx.orgUnitVersion.create({ data: { ...former, ...place, categoryZh, enforcementBody } })
    }
  }
  await tx.installation.create({ data: { id: 1, cityUnitId: idOf(CITY_CODE), bureauUnitId: idOf(BUREAU_CODE) } })
  return ids
}
