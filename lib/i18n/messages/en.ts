// English, one file per noun, each held to the shape of the Chinese one.
import { account } from './en/account'
import { audit } from './en/audit'
import { calendarFeed } from './en/calendar-feed'
import { card } from './en/card'
import { chart } from './en/chart'
import { collections } from './en/collections'
import { desk } from './en/desk'
import { documentPage } from './en/document-page'
import { drawer } from './en/drawer'
import { entry } from './en/entry'
import { exportFile } from './en/export-file'
import { figure } from './en/figure'
import { findings } from './en/findings'
import { grid } from './en/grid'
import { layout } from './en/layout'
import { mail } from './en/mail'
import { locks } from './en/locks'
import { methodsPage } from './en/methods-page'
import { metricPage } from './en/metric-page'
import { metricsDesk } from './en/metrics-desk'
import { notices } from './en/notices'
import { overview } from './en/overview'
import { people } from './en/people'
import { period } from './en/period'
import { problem } from './en/problem'
import { product } from './en/product'
import { publishing } from './en/publishing'
import { reading } from './en/reading'
import { reconciliation } from './en/reconciliation'
import { releasePage } from './en/release-page'
import { roles } from './en/roles'
import { accountStates, roleName } from './en/role-names'
import { review } from './en/review'
import { submissionState } from './en/submission-state'
import { submitting } from './en/submitting'
import { setUp } from './en/set-up'
import { signIn } from './en/sign-in'
import { status } from './en/status'
import { unitChange } from './en/unit-change'
import { unitPage } from './en/unit-page'
import { unitsDesk } from './en/units-desk'
import { workQueue } from './en/work-queue'

export const en = {
  account,
  accountStates,
  audit,
  calendarFeed,
  card,
  chart,
  collections,
  desk,
  documentPage,
  drawer,
  entry,
  exportFile,
  figure,
  findings,
  grid,
  layout,
  mail,
  locks,
  methodsPage,
  metricPage,
  metricsDesk,
  notices,
  overview,
  people,
  period,
  problem,
  product,
  publishing,
  reading,
  reconciliation,
  releasePage,
  roles,
  roleName,
  review,
  submissionState,
  submitting,
  setUp,
  signIn,
  status,
  unitChange,
  unitPage,
  unitsDesk,
  workQueue,
}
