// The two languages and the type that keeps them in step: a word missing in one does not compile.
import { zhCN } from './messages/zh-CN'
import { en } from './messages/en'

export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** The shape of a language: the same keys, any wording, the same parameters. */
export type Widen<T> = T extends string ? string : T extends (...args: infer A) => string ? (...args: A) => string : { readonly [K in keyof T]: Widen<T[K]> }

export type Messages = Widen<typeof zhCN>

const MESSAGES: Record<Locale, Messages> = { 'zh-CN': zhCN, en }

/** The words of one language, grouped by noun. */
export const messages = (locale: Locale): Messages => MESSAGES[locale]

/** Reads a locale from untrusted text (a cookie); anything unknown is Chinese. */
export const localeFrom = (text: string | undefined): Locale => (text === 'en' ? 'en' : 'zh-CN')
