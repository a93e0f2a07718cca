// The guard with the settings of this process.
import { readEnvironment } from '../env'
import { trustedProxies } from './client-address'
import { installGuard } from './guard'

/** Puts the guard in its place. A configuration that is refused gets none, and is ended by the check that follows. */
export function standGuard(): void {
  const checked = readEnvironment(process.env)
  if (!checked.ok) return
  const { APP_ORIGIN: origin, PLUMBLINE_TRUSTED_PROXIES: proxies } = checked.value
  installGuard({ origin, proxies: trustedProxies(proxies), development: process.env.NODE_ENV === 'development' })
}
