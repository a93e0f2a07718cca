// Chinese, the source language: one file per noun.
import { card } from './zh-CN/card'
import { chart } from './zh-CN/chart'
import { figure } from './zh-CN/figure'
import { layout } from './zh-CN/layout'
import { period } from './zh-CN/period'
import { problem } from './zh-CN/problem'
import { product } from './zh-CN/product'
import { reading } from './zh-CN/reading'
import { setUp } from './zh-CN/set-up'
import { signIn } from './zh-CN/sign-in'
import { status } from './zh-CN/status'

export const zhCN = {
  card,
  chart,
  figure,
  layout,
  period,
  problem,
  product,
  reading,
  setUp,
  signIn,
  status,
}
