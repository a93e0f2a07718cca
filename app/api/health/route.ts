// Versions, for whoever operates the installation. Says nothing about data or people.
import { readiness } from '@/lib/platform/database/readiness'
import { appVersion } from '@/lib/platform/version'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const { reachable, migration, serverVersion } = await readiness()
  const body = { status: reachable ? 'ready' : 'not ready', version: appVersion, node: process.versions.node, postgresql: serverVersion, migration }
  return Response.json(body, { status: reachable ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
