// How this reader wants the product shown: language, appearance, text size; kept in cookies so that the server paints it right.
import { cookies } from 'next/headers'
import { cache } from 'react'
import { TEXT_SIZES, THEMES, type TextSize, type Theme } from '@/components/layout/display-settings'
import { localeFrom, messages, type Locale, type Messages } from '@/lib/i18n/messages'

export interface Display {
  readonly locale: Locale
  readonly t: Messages
  readonly theme: Theme
  readonly textSize: TextSize
}

const oneOf = <T extends string>(choices: readonly T[], text: string | undefined): T | undefined => choices.find((choice) => choice === text)

/** Reads the display settings, once a request. Anything unknown is the default. */
export const display = cache(async (): Promise<Display> => {
  const jar = await cookies()
  const locale = localeFrom(jar.get('locale')?.value)
  return {
    locale,
    t: messages(locale),
    theme: oneOf(THEMES, jar.get('theme')?.value) ?? 'auto',
    textSize: oneOf(TEXT_SIZES, jar.get('text')?.value) ?? 'normal',
  }
})

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
  ] as const
  return choices.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
}
