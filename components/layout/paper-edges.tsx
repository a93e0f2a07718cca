// What stands at the edges of every printed sheet: what this is, how it stands, where it is to be found, which page of how many.
import type { Messages } from '@/lib/i18n/messages'

export interface Paper {
  /** At the top left: product, place, period, version, standing; one `·` between. */
  readonly top: string
  /** At the top right: when it was printed. */
  readonly day: string
  /** At the foot: the address and how the figures are told from others. */
  readonly foot: string
  /** Across every sheet, where nobody may cite it; null elsewhere. */
  readonly watermark: string | null
}

/** A text as CSS writes one. What could end the text, the line or the style itself is written by its number. */
export const cssText = (text: string): string => `"${text.replace(/["\\<>\p{Cc}\u2028\u2029]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`

/** The style that writes them: nothing else can write in the margin of a sheet. Browsers that know no margin boxes leave them out. */
export function edgesOf({ top, day, foot }: Paper, t: Messages): string {
  const { pageBefore, pageBetween, pageBehind } = t.figureFile.paper
  const pages = `${cssText(pageBefore)} counter(page) ${cssText(pageBetween)} counter(pages) ${cssText(pageBehind)}`
  return `@page{@top-left{content:${cssText(top)}}@top-right{content:${cssText(day)}}@bottom-left{content:${cssText(foot)}}@bottom-right{content:${pages}}}`
}

/** Prints nothing on a screen. */
export function PaperEdges({ t, paper }: { readonly t: Messages; readonly paper: Paper }) {
  return (
    <>
      <style>{edgesOf(paper, t)}</style>
      {paper.watermark !== null && (
        <div className="paper-watermark" aria-hidden="true">
          {paper.watermark}
        </div>
      )}
    </>
  )
}
