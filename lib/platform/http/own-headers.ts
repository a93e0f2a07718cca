// Request headers whose meaning is ours or the framework's: what a client writes there is thrown away, and ours is put in place.
import type { IncomingMessage } from 'node:http'

const OURS = /^(x-request-id|x-nonce|x-address|x-asked|x-refused|x-guard|x-real-ip|forwarded|x-forwarded-.*|x-original-.*|x-rewrite-.*|content-security-policy(-report-only)?)$/
// Not below `x-nextjs-` in development: the browser's half of the development server speaks through it.
const FRAMEWORK = /^(x-middleware-.*|x-next-.*|x-nextjs-.*|x-invoke-.*|x-matched-path|x-now-route-matches|x-prerender-.*|x-vercel-.*|next-resume)$/

/** Whether a client may not write this header. */
export const isReserved = (name: string, development: boolean): boolean => OURS.test(name.toLowerCase()) || (!development && FRAMEWORK.test(name.toLowerCase()))

/** Removes what the client wrote, then writes ours; the parsed headers and the raw ones tell the same. */
export function replaceReserved(request: IncomingMessage, ours: Readonly<Record<string, string>>, development: boolean): void {
  const { headers, rawHeaders } = request
  for (const name of Object.keys(headers)) if (isReserved(name, development)) delete headers[name]
  const kept = rawHeaders.flatMap((name, at) => (at % 2 === 0 && !isReserved(name, development) ? [name, rawHeaders[at + 1] ?? ''] : []))
  rawHeaders.splice(0, rawHeaders.length, ...kept, ...Object.entries(ours).flat())
  Object.assign(headers, ours)
}
