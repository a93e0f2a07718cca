// Founding a unit.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { openPage } from '@/app/_http/page'
import { unitRecords } from '@/lib/data/units'
import { ChangePage } from '../_parts/change-page'
import type { Search } from '../_parts/order-form'

const ADDRESS = '/desk/units/create'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.unitsDesk.create }
}

export default async function CreateUnitPage({ searchParams }: { readonly searchParams: Promise<Search> }) {
  const viewer = await openPage('page /desk/units/create', ADDRESS)
  const [units, search] = await Promise.all([unitRecords(), searchParams])
  return await ChangePage({ viewer, kind: 'create', unit: null, units, address: ADDRESS, search })
}
