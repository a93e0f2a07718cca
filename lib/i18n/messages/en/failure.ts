import type { Widen } from '../../widen'
import type { failure as zh } from '../zh-CN/failure'

export const failure: Widen<typeof zh> = {
  title: 'The page could not be shown',
  why: 'Something went wrong for the moment; no data are affected. Try again later; if it stays so, give the number below to your administrator.',
  retry: 'Try again',
  code: (digest) => `Number: ${digest}`,
  toOverview: 'Back to the overview',
}
