// Everything that `npm run bench` measures; one file and one line each.
import { auditWrite } from './audit-write'
import type { Bench } from './figure'

export const BENCHES: readonly Bench[] = [auditWrite]
