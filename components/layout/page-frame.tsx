// The frame of every page: skip link, masthead, navigation, main, foot. One <main>; each page brings its own h1.
import type { ReactNode } from 'react'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { DemonstrationStrip } from './banner'
import { DisplaySettings, type TextSize, type Theme } from './display-settings'
import type { FormAction } from './form-action'
import { Masthead } from './masthead'
import { NavStrip, SideNav, type NavGroup } from './navigation'
import { PageFoot } from './page-foot'
import { PaperEdges, type Paper } from './paper-edges'
import { SearchLink } from './search-link'

export interface PageFrameProps {
  readonly t: Messages
  readonly locale: Locale
  readonly place: string
  readonly homeHref: string
  /** `strip` for readers (a row), `side` for the desk (a column of groups). */
  readonly navigationLook: 'strip' | 'side'
  readonly navigation: readonly NavGroup[]
  /** True where every figure is invented: said above everything. */
  readonly demonstration: boolean
  readonly theme: Theme
  readonly textSize: TextSize
  /** Whether keys without Ctrl or ⌘ do anything; they do where it is left out. */
  readonly singleKeys?: boolean
  readonly setDisplay: FormAction
  readonly periodPicker?: ReactNode
  readonly account?: ReactNode
  readonly version: string
  /** ISO date of the youngest figure shown, null when nothing is published; left out where the page shows no figures. */
  readonly dataAsOf?: string | null
  /** What stands at the edges of each sheet when the page is printed. */
  readonly paper?: Paper
  /** Where the page is to be had as a PDF; left out where nobody keeps it. */
  readonly pdfHref?: string
  readonly children: ReactNode
}

/** Everything around a page. `data-theme`, `data-text` and `lang` belong on <html> and are the root layout's. */
export function PageFrame(props: PageFrameProps) {
  const { t, locale, navigation, navigationLook, children } = props
  const main = (
    <main id="main" tabIndex={-1} className="flex min-w-0 flex-col gap-6">
      {children}
    </main>
  )
  return (
    <div className="flex min-h-screen flex-col">
      <a href="#main" className="skip-link">
        {t.product.skipToContent}
      </a>
      {props.demonstration && <DemonstrationStrip t={t} />}
      <Masthead t={t} homeHref={props.homeHref} place={props.place}>
        {props.periodPicker}
        {navigation.length > 0 && <SearchLink t={t} href="/search" />}
        <DisplaySettings t={t} locale={locale} theme={props.theme} textSize={props.textSize} singleKeys={props.singleKeys ?? true} action={props.setDisplay} />
        {props.account}
      </Masthead>
      {navigationLook === 'strip' ? (
        <>
          <NavStrip t={t} groups={navigation} />
          <div className="page-width py-5 pb-12">{main}</div>
        </>
      ) : (
        <div className="page-width grid gap-x-8 gap-y-3 py-4 pb-12 lg:grid-cols-[13rem_minmax(0,1fr)]">
          <SideNav t={t} groups={navigation} />
          {main}
        </div>
      )}
      <PageFoot t={t} version={props.version} dataAsOf={props.dataAsOf} pdfHref={props.pdfHref} />
      {props.paper !== undefined && <PaperEdges t={t} paper={props.paper} />}
    </div>
  )
}
