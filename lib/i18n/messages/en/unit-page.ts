import type { Widen } from '../../widen'
import type { unitPage as zh } from '../zh-CN/unit-page'

export const unitPage: Widen<typeof zh> = { title: '' }
