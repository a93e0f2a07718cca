// The two languages and the type that keeps them in step: a word missing in one does not compile.
import { en } from './messages/en'
import { zhCN } from './messages/zh-CN'
import type { Widen } from './widen'

export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]

export type Messages = Widen<typeof zhCN>

const MESSAGES: Record<Locale, Messages> = { 'zh-CN': zhCN, en }

/** The words of one language, grouped by noun. */
export const messages = (locale: Locale): Messages => MESSAGES[locale]

/** Reads a locale from untrusted text (a cookie); anything unknown is Chinese. */
export const localeFrom = (text: string | undefined): Locale => (text === 'en' ? 'en' : 'zh-CN')
