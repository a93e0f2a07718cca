'use client'
// Stands in for the whole document where not even the root layout could be made.
import { FailedPage, useDocumentLanguage, type FailureProps } from './_failure/failed-page.client'
import './globals.css'

export default function GlobalErrorPage(props: FailureProps) {
  return (
    <html lang={useDocumentLanguage()}>
      <body>
        <FailedPage {...props} />
      </body>
    </html>
  )
}
