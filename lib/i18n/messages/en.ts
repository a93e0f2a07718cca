// English, one file per noun, each held to the shape of the Chinese one.
import { account } from './en/account'
import { apiPage } from './en/api-page'
import { audit } from './en/audit'
import { calendarFeed } from './en/calendar-feed'
import { card } from './en/card'
import { chart } from './en/chart'
import { collections } from './en/collections'
import { compare } from './en/compare'
import { desk } from './en/desk'
import { documentPage } from './en/document-page'
import { drawer } from './en/drawer'
import { entry } from './en/entry'
import { explore } from './en/explore'
import { exportColumns } from './en/export-columns'
import { exportFile } from './en/export-file'
import { exportJobs } from './en/export-jobs'
import { exporting } from './en/exporting'
import { paperTable } from './en/paper-table'
import { failure } from './en/failure'
import { figure } from './en/figure'
import { figureFile } from './en/figure-file'
import { findings } from './en/findings'
import { grid } from './en/grid'
import { help } from './en/help'
import { layout } from './en/layout'
import { mail } from './en/mail'
import { locks } from './en/locks'
import { methodsPage } from './en/methods-page'
import { metricPage } from './en/metric-page'
import { metricsDesk } from './en/metrics-desk'
import { notices } from './en/notices'
import { openFormats } from './en/open-formats'
import { overview } from './en/overview'
import { people } from './en/people'
import { period } from './en/period'
import { problem } from './en/problem'
import { product } from './en/product'
import { publishing } from './en/publishing'
import { ranking } from './en/ranking'
import { reading } from './en/reading'
import { reconciliation } from './en/reconciliation'
import { releaseCheck } from './en/release-check'
import { releasePage } from './en/release-page'
import { roles } from './en/roles'
import { accountStates, roleName } from './en/role-names'
import { review } from './en/review'
import { screen } from './en/screen'
import { history } from './en/history'
import { screensDesk } from './en/screens-desk'
import { submissionState } from './en/submission-state'
import { submitting } from './en/submitting'
import { template } from './en/template'
import { tiles } from './en/tiles'
import { sdmx } from './en/sdmx'
import { search } from './en/search'
import { setUp } from './en/set-up'
import { signIn } from './en/sign-in'
import { status } from './en/status'
import { tokens } from './en/tokens'
import { unitChange } from './en/unit-change'
import { unitHistory } from './en/unit-history'
import { unitPage } from './en/unit-page'
import { unitSheet } from './en/unit-sheet'
import { unitsDesk } from './en/units-desk'
import { whatIf } from './en/what-if'
import { upload } from './en/upload'
import { workQueue } from './en/work-queue'

export const en = {
  account,
  accountStates,
  apiPage,
  audit,
  calendarFeed,
  card,
  chart,
  collections,
  compare,
  desk,
  documentPage,
  drawer,
  entry,
  explore,
  exportColumns,
  exportFile,
  exportJobs,
  exporting,
  paperTable,
  failure,
  figure,
  figureFile,
  findings,
  grid,
  help,
  layout,
  mail,
  locks,
  methodsPage,
  metricPage,
  metricsDesk,
  notices,
  openFormats,
  overview,
  people,
  period,
  problem,
  product,
  publishing,
  ranking,
  reading,
  reconciliation,
  releaseCheck,
  releasePage,
  roles,
  roleName,
  review,
  screen,
  history,
  screensDesk,
  submissionState,
  submitting,
  template,
  tiles,
  sdmx,
  search,
  setUp,
  signIn,
  status,
  tokens,
  unitChange,
  unitHistory,
  unitPage,
  unitSheet,
  unitsDesk,
  whatIf,
  upload,
  workQueue,
}
