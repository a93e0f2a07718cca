// Chinese, the source language: one file per noun.
import { card } from './zh-CN/card'
import { chart } from './zh-CN/chart'
import { desk } from './zh-CN/desk'
import { entry } from './zh-CN/entry'
import { exportFile } from './zh-CN/export-file'
import { figure } from './zh-CN/figure'
import { layout } from './zh-CN/layout'
import { period } from './zh-CN/period'
import { problem } from './zh-CN/problem'
import { product } from './zh-CN/product'
import { publishing } from './zh-CN/publishing'
import { reading } from './zh-CN/reading'
import { setUp } from './zh-CN/set-up'
import { signIn } from './zh-CN/sign-in'
import { status } from './zh-CN/status'

export const zhCN = {
  card,
  chart,
  desk,
  entry,
  exportFile,
  figure,
  layout,
  period,
  problem,
  product,
  publishing,
  reading,
  setUp,
  signIn,
  status,
}
