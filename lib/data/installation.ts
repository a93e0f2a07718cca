// The one row of the installation, and its first set-up.
import 'server-only'
import { cache } from 'react'
import { database } from '@/lib/platform/database/connection'
import type { Transaction } from './transaction'
import { units, type Unit } from './units'

export interface Installation {
  readonly cityUnitId: number
  readonly bureauUnitId: number
  readonly setUp: boolean
  /** True where every figure is invented. */
  readonly demonstration: boolean
}

/** The installation, or null before the reference data were loaded; read once a request. */
export const installation = cache(async (): Promise<Installation | null> => {
  const row = await database().installation.findUnique({ where: { id: 1 } })
  return row === null ? null : { cityUnitId: row.cityUnitId, bureauUnitId: row.bureauUnitId, setUp: row.setUpAt !== null, demonstration: row.demonstration }
})

/** What the installation is called in its audit log and on its checkpoints. */
export async function installationId(): Promise<string> {
  const [row] = await database().$queryRaw<{ installation: string }[]>`select installation::text from installation`
  if (row === undefined) throw new Error('the reference data are not loaded: run npm start, or the prepare step')
  return row.installation
}

/** True where this is the code in force. Uses nothing up. */
export async function isSetUpCode(codeHash: Uint8Array<ArrayBuffer>): Promise<boolean> {
  return (await database().installation.count({ where: { id: 1, setUpAt: null, setUpCodeHash: codeHash } })) === 1
}

/** Uses the set-up code up. Returns false where it is wrong or was used: of many at once, exactly one gets true. */
export async function useSetUpCode(tx: Transaction, codeHash: Uint8Array<ArrayBuffer>, at: Date): Promise<boolean> {
  const used = await tx.installation.updateMany({ where: { id: 1, setUpAt: null, setUpCodeHash: codeHash }, data: { setUpAt: at, setUpCodeHash: null } })
  return used.count === 1
}

export interface InstallationUnits {
  readonly city: Unit
  readonly bureau: Unit
}

/** The city whose figures these are, and the bureau that runs the installation; read once a request. */
export const installationUnits = cache(async (): Promise<InstallationUnits> => {
  const [current, all] = await Promise.all([installation(), units()])
  const city = all.find((unit) => unit.id === current?.cityUnitId)
  const bureau = all.find((unit) => unit.id === current?.bureauUnitId)
  if (city === undefined || bureau === undefined) throw new Error('the reference data are not loaded: run npm start, or the prepare step')
  return { city, bureau }
})
