// Everything that `npm run bench` measures; one file and one line each.
import { api } from './api'
import { auditVerify } from './audit-verify'
import { auditWrite } from './audit-write'
import { bulk } from './bulk'
import { exportBench } from './export'
import { exportBeside } from './export-beside'
import { exportXlsxBench } from './export-xlsx'
import type { Bench } from './figure'
import { filesRead } from './files-read'
import { longText } from './long-text'
import { pages } from './pages'
import { saveCellsBench } from './save-cells'
import { signIn } from './sign-in'

export const BENCHES: readonly Bench[] = [auditWrite, auditVerify, signIn, longText, filesRead, saveCellsBench, bulk, exportBench, exportBeside, exportXlsxBench, pages, api]
