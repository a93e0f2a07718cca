// Appearance, text size, single keys and language: plain forms, one button per choice, so that they work with scripting off.
import type { Locale, Messages } from '@/lib/i18n/messages'
import { Icon } from '@/components/ui/icon'
import type { FormAction } from './form-action'

export const THEMES = ['auto', 'light', 'dark'] as const
/** `auto` follows the system; the other two stand as `data-theme` on <html>. */
export type Theme = (typeof THEMES)[number]

export const TEXT_SIZES = ['normal', 'large', 'larger'] as const
/** 100 %, 125 %, 150 %; the latter two stand as `data-text` on <html>. */
export type TextSize = (typeof TEXT_SIZES)[number]

/** Whether keys without Ctrl or ⌘ do anything. */
export const SINGLE_KEYS = ['on', 'off'] as const

interface DisplaySettingsProps {
  readonly t: Messages
  readonly locale: Locale
  readonly theme: Theme
  readonly textSize: TextSize
  readonly singleKeys: boolean
  /** Receives one of `locale`, `theme`, `text` or `keys`, from the button pressed, and keeps it in a cookie. */
  readonly action: FormAction
}

/** A sheet with rows of buttons, and the other language beside it. */
export function DisplaySettings({ t, locale, theme, textSize, singleKeys, action }: DisplaySettingsProps) {
  const themes = { auto: t.product.themeAuto, light: t.product.themeLight, dark: t.product.themeDark }
  const sizes = { normal: t.layout.textNormal, large: t.layout.textLarge, larger: t.layout.textLarger }
  return (
    <>
      <details className="sheet">
        <summary className="masthead-tool">
          <Icon name="settings" />
          {t.layout.display}
        </summary>
        <form action={action} className="sheet-body flex flex-col gap-4">
          <Switch name="theme" legend={t.product.themeLabel} choices={THEMES} words={themes} current={theme} />
          <Switch name="text" legend={t.layout.textSize} choices={TEXT_SIZES} words={sizes} current={textSize} />
          <Switch name="keys" legend={t.layout.singleKeys} choices={SINGLE_KEYS} words={{ on: t.layout.keysOn, off: t.layout.keysOff }} current={singleKeys ? 'on' : 'off'} />
        </form>
      </details>
      <form action={action}>
        <button
          type="submit"
          name="locale"
          value={locale === 'en' ? 'zh-CN' : 'en'}
          className="masthead-tool"
          lang={locale === 'en' ? 'zh-CN' : 'en'}
          aria-label={t.product.languageOtherLabel}
        >
          <Icon name="globe" />
          {t.product.languageOther}
        </button>
      </form>
    </>
  )
}

interface SwitchProps<Choice extends string> {
  readonly name: string
  readonly legend: string
  readonly choices: readonly Choice[]
  readonly words: Readonly<Record<Choice, string>>
  readonly current: Choice
}

function Switch<Choice extends string>({ name, legend, choices, words, current }: SwitchProps<Choice>) {
  return (
    <fieldset>
      <legend className="text-sm text-muted">{legend}</legend>
      <div className="switch-row">
        {choices.map((choice) => (
          <button key={choice} type="submit" name={name} value={choice} aria-pressed={choice === current}>
            {words[choice]}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
