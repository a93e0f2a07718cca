// The day as of which the page is read, for links deep inside it.
import 'server-only'
import { headers } from 'next/headers'
import { cache } from 'react'
import type { IsoDate } from '@/lib/domain/period'
import { askedDay } from './selection'

/** The day that the address of this request asks for; null for now. Read once a request. */
export const readingDay = cache(async (): Promise<IsoDate | null> => {
  // Written by proxy.ts.
  const address = new URL((await headers()).get('x-address') ?? '/', 'http://this.site')
  return askedDay(Object.fromEntries(address.searchParams))
})
