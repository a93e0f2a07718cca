// How this reader wants the product shown: language, appearance, text size; kept in cookies so that the server paints it right.
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { SINGLE_KEYS, TEXT_SIZES, THEMES, type TextSize, type Theme } from '@/components/layout/display-settings'
import { SCREEN_THEMES } from '@/lib/domain/screen/screen-choice'
import { localeFrom, messages, type Locale, type Messages } from '@/lib/i18n/messages'

export interface Display {
  readonly locale: Locale
  readonly t: Messages
  readonly theme: Theme
  readonly textSize: TextSize
  /** Whether keys without Ctrl or ⌘ do anything. */
  readonly singleKeys: boolean
  /** On the wall of a meeting room: letters follow its width. */
  readonly wall: boolean
}

const oneOf = <T extends string>(choices: readonly T[], text: string | undefined): T | undefined => choices.find((choice) => choice === text)

/** Reads the display settings, once a request. Anything unknown is the default. */
export const display = cache(async (): Promise<Display> => {
  const [jar, list] = await Promise.all([cookies(), headers()])
  // Written by proxy.ts.
  const address = new URL(list.get('x-address') ?? '/', 'http://this.site')
  const locale = localeFrom(jar.get('locale')?.value)
  if (address.pathname === '/screen') return wallDisplay(address.searchParams, locale)
  return {
    locale,
    t: messages(locale),
    theme: oneOf(THEMES, jar.get('theme')?.value) ?? 'auto',
    textSize: oneOf(TEXT_SIZES, jar.get('text')?.value) ?? 'normal',
    singleKeys: jar.get('keys')?.value !== 'off',
    wall: false,
  }
})

// Nobody sits at a wall: its address says how it looks, and dark is usual.
function wallDisplay(search: URLSearchParams, usual: Locale): Display {
  const locale = oneOf(['zh-CN', 'en'], search.get('lang') ?? undefined) ?? usual
  return { locale, t: messages(locale), theme: oneOf(SCREEN_THEMES, search.get('theme') ?? undefined) ?? 'dark', textSize: 'normal', singleKeys: false, wall: true }
}

/** The settings that a form names, checked. */
export function displayChoices(form: unknown): readonly (readonly [name: string, value: string])[] {
  // Its action is open to anyone, who may send anything.
  if (!(form instanceof FormData)) return []
  const text = (name: string): string | undefined => {
    const value = form.get(name)
    return typeof value === 'string' ? value : undefined
  }
  const choices = [
    ['locale', oneOf(['zh-CN', 'en'], text('locale'))],
    ['theme', oneOf(THEMES, text('theme'))],
    ['text', oneOf(TEXT_SIZES, text('text'))],
    ['keys', oneOf(SINGLE_KEYS, text('keys'))],
  ] as const
  return choices.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
}
