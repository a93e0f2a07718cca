// Chinese, the source language: one file per noun.
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
import { period } from './zh-CN/period'
import { problem } from './zh-CN/problem'
import { product } from './zh-CN/product'
import { publishing } from './zh-CN/publishing'
import { reading } from './zh-CN/reading'
import { releasePage } from './zh-CN/release-page'
import { setUp } from './zh-CN/set-up'
import { signIn } from './zh-CN/sign-in'
import { status } from './zh-CN/status'
import { unitPage } from './zh-CN/unit-page'

export const zhCN = {
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
  period,
  problem,
  product,
  publishing,
  reading,
  releasePage,
  setUp,
  signIn,
  status,
  unitPage,
}
