'use client'
// What a reader sees where a page could not be made. Runs in the browser alone, so it asks the document for its language
// and brings only the few words that it says.
import { useSyncExternalStore } from 'react'
import { failure as english } from '@/lib/i18n/messages/en/failure'
import { failure as chinese } from '@/lib/i18n/messages/zh-CN/failure'

/** What Next gives to an error page. */
export interface FailureProps {
  /** Whatever was thrown. What comes from the server carries a digest, which its log repeats. */
  readonly error: unknown
  /** Asks the server again; `reset`, which Next gives as well, would only show the same failure. */
  readonly retry: () => void
}

/** The language of the document; Chinese where it has none yet. It is read again after the page stands. */
export const useDocumentLanguage = (): 'zh-CN' | 'en' => useSyncExternalStore(neverChanges, languageOfDocument, () => 'zh-CN')

const neverChanges = () => () => undefined
const languageOfDocument = () => (document.documentElement.lang === 'en' ? 'en' : 'zh-CN')

const digestOf = (error: unknown): string | null => (error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : null)

/** What happened, that no data are affected, and what to do: try again, or give the number to the administrator. */
export function FailedPage({ error, retry }: FailureProps) {
  const words = useDocumentLanguage() === 'en' ? english : chinese
  const digest = digestOf(error)
  return (
    <main id="main" className="page-width py-10">
      <title>{words.title}</title>
      <div role="alert" className="panel flex flex-col gap-2">
        <h1 className="page-title">{words.title}</h1>
        <p className="page-lead">{words.why}</p>
        {digest !== null && <p>{words.code(digest)}</p>}
        <div className="mt-3 flex flex-wrap gap-3">
          <button type="button" className="button button-primary" onClick={retry}>
            {words.retry}
          </button>
          {/* oxlint-disable-next-line nextjs/no-html-link-for-pages -- what could not be shown may have broken the router too, and its link costs every page 3 kB */}
          <a href="/" className="button">
            {words.toOverview}
          </a>
        </div>
      </div>
    </main>
  )
}
