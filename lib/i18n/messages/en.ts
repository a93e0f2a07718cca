// English, one file per noun, each held to the shape of the Chinese one.
import { card } from './en/card'
import { chart } from './en/chart'
import { figure } from './en/figure'
import { layout } from './en/layout'
import { period } from './en/period'
import { problem } from './en/problem'
import { product } from './en/product'
import { reading } from './en/reading'
import { setUp } from './en/set-up'
import { signIn } from './en/sign-in'
import { status } from './en/status'

export const en = {
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
