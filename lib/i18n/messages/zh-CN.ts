// Chinese, the source language: one file per noun.
import { account } from './zh-CN/account'
import { audit } from './zh-CN/audit'
import { card } from './zh-CN/card'
import { chart } from './zh-CN/chart'
import { desk } from './zh-CN/desk'
import { documentPage } from './zh-CN/document-page'
import { entry } from './zh-CN/entry'
import { exportFile } from './zh-CN/export-file'
import { figure } from './zh-CN/figure'
import { layout } from './zh-CN/layout'
import { methodsPage } from './zh-CN/methods-page'
import { metricPage } from './zh-CN/metric-page'
import { overview } from './zh-CN/overview'
import { people } from './zh-CN/people'
import { period } from './zh-CN/period'
import { problem } from './zh-CN/problem'
import { product } from './zh-CN/product'
import { publishing } from './zh-CN/publishing'
import { reading } from './zh-CN/reading'
import { releasePage } from './zh-CN/release-page'
import { roles } from './zh-CN/roles'
import { accountStates, roleName } from './zh-CN/role-names'
import { setUp } from './zh-CN/set-up'
import { signIn } from './zh-CN/sign-in'
import { status } from './zh-CN/status'
import { unitChange } from './zh-CN/unit-change'
import { unitPage } from './zh-CN/unit-page'
import { unitsDesk } from './zh-CN/units-desk'

export const zhCN = {
  account,
  accountStates,
  audit,
  card,
  chart,
  desk,
  documentPage,
  entry,
  exportFile,
  figure,
  layout,
  methodsPage,
  metricPage,
  overview,
  people,
  period,
  problem,
  product,
  publishing,
  reading,
  releasePage,
  roles,
  roleName,
  setUp,
  signIn,
  status,
  unitChange,
  unitPage,
  unitsDesk,
}
