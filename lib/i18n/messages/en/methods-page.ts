import type { Widen } from '../../widen'
import type { methodsPage as zh } from '../zh-CN/methods-page'

export const methodsPage: Widen<typeof zh> = { title: '' }
