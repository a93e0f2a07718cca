'use client'
// Next asks for this file by name and for its first line; what is shown stands in _failure.
import { FailedPage, type FailureProps } from './_failure/failed-page.client'

export default function ErrorPage(props: FailureProps) {
  return <FailedPage {...props} />
}
