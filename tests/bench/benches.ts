// Everything that `npm run bench` measures; one file and one line each.
import { auditVerify } from './audit-verify'
import { auditWrite } from './audit-write'
import type { Bench } from './figure'
import { longText } from './long-text'
import { pages } from './pages'
import { saveCellsBench } from './save-cells'
import { signIn } from './sign-in'

export const BENCHES: readonly Bench[] = [auditWrite, auditVerify, signIn, longText, saveCellsBench, pages]
