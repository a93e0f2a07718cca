// The address that limits and the audit log name a request by: the connection's own, unless a proxy that we know passes on another.
import { BlockList, isIP } from 'node:net'

/** An IPv4 address that a dual-stack socket reports as ::ffff:a.b.c.d, as a.b.c.d. */
const plain = (address: string): string => (/^::ffff:\d+\.\d+\.\d+\.\d+$/i.test(address) ? address.slice(7) : address)

const family = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** Whether the other end of a connection is this machine. */
export const isLoopback = (address: string | undefined): boolean => address !== undefined && /^(::1$|127\.)/.test(plain(address))

const entries = (text: string): readonly string[] => text.split(',').map((entry) => entry.trim()).filter((entry) => entry !== '')

function isEntry(entry: string): boolean {
  const [address = '', bits, ...more] = entry.split('/')
  const version = isIP(address)
  return version !== 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)))
}

/** Whether a text is a list of addresses and networks: `10.0.0.5, 172.30.240.0/28, fd00::/8`. The empty list is one. */
export const isProxyList = (text: string): boolean => entries(text).every(isEntry)

/** Reads PLUMBLINE_TRUSTED_PROXIES, which was checked at start. */
export function trustedProxies(text: string): BlockList {
  const list = new BlockList()
  for (const entry of entries(text)) {
    const [address = '', bits] = entry.split('/')
    if (bits === undefined) list.addAddress(address, family(address))
    else list.addSubnet(address, Number(bits), family(address))
  }
  return list
}

/**
 * The right-most address that none of our proxies has.
 * @param peer the other end of the connection
 * @param forwarded `X-Forwarded-For` as it came; believed only as far as proxies of ours wrote it
 */
export function clientAddress(peer: string | undefined, forwarded: string | undefined, proxies: BlockList): string {
  const isOurs = (address: string): boolean => isIP(address) !== 0 && proxies.check(address, family(address))
  let address = plain(peer ?? '')
  for (const hop of (forwarded ?? '').split(',').reverse()) {
    if (!isOurs(address)) return address
    const named = plain(hop.trim())
    // A proxy of ours writes addresses. Anything else was written by somebody before it: the proxy is the last that we know.
    if (isIP(named) === 0) return address
    address = named
  }
  return address
}
