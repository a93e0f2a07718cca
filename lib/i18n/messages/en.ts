// English, one file per noun, each held to the shape of the Chinese one.
import { card } from './en/card'
import { chart } from './en/chart'
import { desk } from './en/desk'
import { entry } from './en/entry'
import { exportFile } from './en/export-file'
import { figure } from './en/figure'
import { layout } from './en/layout'
import { period } from './en/period'
import { problem } from './en/problem'
import { product } from './en/product'
import { publishing } from './en/publishing'
import { reading } from './en/reading'
import { setUp } from './en/set-up'
import { signIn } from './en/sign-in'
import { status } from './en/status'

export const en = {
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
