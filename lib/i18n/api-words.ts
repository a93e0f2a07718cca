// The words of the interface's document: its own, and those of the columns of an export, whose rows it answers with.
import { messages, type Locale, type Messages } from './messages'

type Page = Messages['apiPage']

export interface ApiWords extends Pick<Page, 'operations' | 'parameters' | 'answers'> {
  readonly title: string
  readonly description: string
  /** By the name of the field. */
  readonly fields: Readonly<Record<string, string>>
  readonly token: string
}

/** In one language. */
export function documentWords(locale: Locale): ApiWords {
  const { apiPage, exportColumns } = messages(locale)
  const { operations, parameters, answers, fields } = apiPage
  const columns = Object.fromEntries(Object.entries(exportColumns).map(([key, { description }]) => [key, description]))
  return { title: apiPage.documentTitle, description: apiPage.lead, operations, parameters, answers, fields: { ...columns, ...fields }, token: apiPage.tokenNote }
}
