// A wall that may or can show nothing: what it is, and what to do, quietly.
import { display } from '@/app/_http/display'
import type { ScreenChoice } from '@/lib/domain/screen/screen-choice'
import { ScreenShell } from './screen-view'

export async function ScreenSentence({ choice, title, why }: { readonly choice: ScreenChoice; readonly title: string; readonly why: string }) {
  const { t, locale } = await display()
  return (
    <ScreenShell t={t} locale={locale} choice={choice} pages={[]}>
      <main className="screen-sentence">
        <h1>{title}</h1>
        <p>{why}</p>
      </main>
    </ScreenShell>
  )
}
