// Leaving: a plain form sends here, so that it works without a script. What the browser kept of the desk goes with the session; how the
// product looks stays.
import { signOut } from '@/lib/auth/viewer'

export async function POST(): Promise<Response> {
  await signOut()
  return new Response(null, { status: 303, headers: { location: '/', 'clear-site-data': '"cache", "storage"', 'cache-control': 'no-store' } })
}
