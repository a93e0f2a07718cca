// How long a session may be left alone here.
import 'server-only'
import { environment } from '@/lib/platform/env'

/** Milliseconds without a request after which a session ends. */
export const idleMs = (): number => environment().PLUMBLINE_IDLE_MINUTES * 60 * 1000
