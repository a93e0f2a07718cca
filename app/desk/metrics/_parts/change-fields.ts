// The fields of a form as data, so that the page can say them and the browser draw them.
import type { Option } from '@/components/ui/select'

interface Named {
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** Said beside the label of a field that may be left empty. */
  readonly optional?: string
  /** What stands in it at first; several for ticks. */
  readonly value?: string | readonly string[]
}

export type ChangeField = Named &
  (
    | { readonly look: 'text'; readonly longest?: number; readonly numeric?: true }
    | { readonly look: 'paragraph'; readonly longest: number }
    | { readonly look: 'day' }
    | { readonly look: 'choice'; readonly options: readonly Option[] }
    /** Different choices by what was chosen for the kind; a kind without any shows no field. */
    | { readonly look: 'choice-by-kind'; readonly byKind: Readonly<Record<string, readonly Option[]>> }
    | { readonly look: 'tick' }
    | { readonly look: 'ticks'; readonly options: readonly Option[]; readonly folded?: true }
  )

export interface FieldGroup {
  readonly id: string
  readonly title: string
  readonly note?: string
  /** Kinds of metric for which it is asked; for all where it is not given. */
  readonly kinds?: readonly string[]
  /** Closed at first where nothing stands in it. */
  readonly folded?: true
  readonly fields: readonly ChangeField[]
}
