import type { Widen } from '../../widen'
import type { documentPage as zh } from '../zh-CN/document-page'

export const documentPage: Widen<typeof zh> = { title: '' }
