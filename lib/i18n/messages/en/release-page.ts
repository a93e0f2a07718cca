import type { Widen } from '../../widen'
import type { releasePage as zh } from '../zh-CN/release-page'

export const releasePage: Widen<typeof zh> = { title: '' }
