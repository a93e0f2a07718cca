// Ready to serve: the database answers. A load balancer sends no one here otherwise.
import { readiness } from '@/lib/platform/database/readiness'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const { reachable } = await readiness()
  return Response.json({ status: reachable ? 'ready' : 'not ready' }, { status: reachable ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
