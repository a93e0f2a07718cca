// English, one file per noun, each held to the shape of the Chinese one.
import { account } from './en/account'
import { audit } from './en/audit'
import { card } from './en/card'
import { chart } from './en/chart'
import { desk } from './en/desk'
import { documentPage } from './en/document-page'
import { entry } from './en/entry'
import { exportFile } from './en/export-file'
import { figure } from './en/figure'
import { layout } from './en/layout'
import { methodsPage } from './en/methods-page'
import { metricPage } from './en/metric-page'
import { overview } from './en/overview'
import { people } from './en/people'
import { period } from './en/period'
import { problem } from './en/problem'
import { product } from './en/product'
import { publishing } from './en/publishing'
import { reading } from './en/reading'
import { releasePage } from './en/release-page'
import { roles } from './en/roles'
import { accountStates, roleName } from './en/role-names'
import { setUp } from './en/set-up'
import { signIn } from './en/sign-in'
import { status } from './en/status'
import { unitChange } from './en/unit-change'
import { unitPage } from './en/unit-page'
import { unitsDesk } from './en/units-desk'

export const en = {
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
