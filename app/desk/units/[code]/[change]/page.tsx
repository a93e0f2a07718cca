// One change of one unit.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { openPage } from '@/app/_http/page'
import { absent } from '@/app/_http/refuse'
import { unitByCode, unitRecords } from '@/lib/data/units'
import { CHANGE_KINDS } from '@/lib/domain/units/unit-change'
import { ChangePage } from '../../_parts/change-page'
import { codeOf, type Search } from '../../_parts/order-form'

interface ChangeUnitPageProps {
  readonly params: Promise<{ readonly code: string; readonly change: string }>
  readonly searchParams: Promise<Search>
}

const kindOf = (text: string) => CHANGE_KINDS.find((kind) => kind === text && kind !== 'create')

export async function generateMetadata({ params }: ChangeUnitPageProps): Promise<Metadata> {
  const [{ t }, { change }] = await Promise.all([display(), params])
  const kind = kindOf(change)
  return { title: kind === undefined ? t.unitsDesk.title : t.unitsDesk.acts[kind] }
}

export default async function ChangeUnitPage({ params, searchParams }: ChangeUnitPageProps) {
  const [{ code, change }, search] = await Promise.all([params, searchParams])
  const address = `/desk/units/${code}/${change}`
  const viewer = await openPage('page /desk/units/[code]/[change]', address)
  const kind = kindOf(change)
  const [present, units] = await Promise.all([unitByCode(codeOf(code)), unitRecords()])
  const unit = units.find((one) => one.id === present?.id)
  if (kind === undefined || unit === undefined) absent()
  return await ChangePage({ viewer, kind, unit, units, address, search })
}
