// Chinese, the source language: one file per noun.
import { account } from './zh-CN/account'
import { apiPage } from './zh-CN/api-page'
import { audit } from './zh-CN/audit'
import { calendarFeed } from './zh-CN/calendar-feed'
import { card } from './zh-CN/card'
import { chart } from './zh-CN/chart'
import { collections } from './zh-CN/collections'
import { compare } from './zh-CN/compare'
import { desk } from './zh-CN/desk'
import { documentPage } from './zh-CN/document-page'
import { drawer } from './zh-CN/drawer'
import { entry } from './zh-CN/entry'
import { explore } from './zh-CN/explore'
import { exportColumns } from './zh-CN/export-columns'
import { exportFile } from './zh-CN/export-file'
import { exportJobs } from './zh-CN/export-jobs'
import { exporting } from './zh-CN/exporting'
import { paperTable } from './zh-CN/paper-table'
import { failure } from './zh-CN/failure'
import { figure } from './zh-CN/figure'
import { figureFile } from './zh-CN/figure-file'
import { findings } from './zh-CN/findings'
import { grid } from './zh-CN/grid'
import { help } from './zh-CN/help'
import { layout } from './zh-CN/layout'
import { mail } from './zh-CN/mail'
import { locks } from './zh-CN/locks'
import { methodsPage } from './zh-CN/methods-page'
import { metricPage } from './zh-CN/metric-page'
import { metricsDesk } from './zh-CN/metrics-desk'
import { notices } from './zh-CN/notices'
import { openFormats } from './zh-CN/open-formats'
import { overview } from './zh-CN/overview'
import { people } from './zh-CN/people'
import { period } from './zh-CN/period'
import { problem } from './zh-CN/problem'
import { product } from './zh-CN/product'
import { publishing } from './zh-CN/publishing'
import { ranking } from './zh-CN/ranking'
import { reading } from './zh-CN/reading'
import { reconciliation } from './zh-CN/reconciliation'
import { releaseCheck } from './zh-CN/release-check'
import { releasePage } from './zh-CN/release-page'
import { roles } from './zh-CN/roles'
import { accountStates, roleName } from './zh-CN/role-names'
import { review } from './zh-CN/review'
import { screen } from './zh-CN/screen'
import { history } from './zh-CN/history'
import { screensDesk } from './zh-CN/screens-desk'
import { submissionState } from './zh-CN/submission-state'
import { submitting } from './zh-CN/submitting'
import { template } from './zh-CN/template'
import { tiles } from './zh-CN/tiles'
import { sdmx } from './zh-CN/sdmx'
import { search } from './zh-CN/search'
import { setUp } from './zh-CN/set-up'
import { signIn } from './zh-CN/sign-in'
import { status } from './zh-CN/status'
import { tokens } from './zh-CN/tokens'
import { unitChange } from './zh-CN/unit-change'
import { unitHistory } from './zh-CN/unit-history'
import { unitPage } from './zh-CN/unit-page'
import { unitSheet } from './zh-CN/unit-sheet'
import { unitsDesk } from './zh-CN/units-desk'
import { whatIf } from './zh-CN/what-if'
import { upload } from './zh-CN/upload'
import { workQueue } from './zh-CN/work-queue'

export const zhCN = {
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
