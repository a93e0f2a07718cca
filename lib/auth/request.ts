// Where the present request comes from.
import 'server-only'
import { headers } from 'next/headers'
import type { RequestOrigin } from '@/lib/domain/viewer'

/** Address and id of the present request, as proxy.ts and the server set them. */
export async function originOf(): Promise<RequestOrigin> {
  const list = await headers()
  // The last entry is the one that our own side wrote; earlier ones are the client's word.
  const ip = list.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  return { ip: ip.slice(0, 64), requestId: list.get('x-request-id') ?? '' }
}
