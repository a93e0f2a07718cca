// What the tests use of readers that bring no types.
declare module 'jsonstat-toolkit' {
  interface Cell {
    readonly value: number | null
    readonly status: string | null
  }
  interface Dimension {
    readonly label: string
    readonly role: string
    readonly id: readonly string[]
    Category(id: string): { readonly label: string; readonly unit: { readonly label: string; readonly decimals: number } | null; readonly note: readonly string[] | null }
  }
  interface Dataset {
    readonly class: string
    readonly label: string
    readonly source: string
    readonly updated: string
    readonly href: string
    readonly length: number
    readonly n: number
    readonly id: readonly string[]
    readonly size: readonly number[]
    readonly extension: Readonly<Record<string, unknown>>
    Dimension(id: string): Dimension
    Data(where: Readonly<Record<string, string>>): Cell
  }
  export default function JSONstat(response: unknown): Dataset
}

declare module 'rdf-parser-csvw' {
  import type { Readable } from 'node:stream'

  export default class CsvwParser {
    constructor(options: { readonly baseIRI: string; readonly metadata: unknown; readonly timezone?: string })
    import(input: Readable): Readable
  }
}

declare module '@rdfjs/data-model' {
  export interface Term {
    readonly termType: string
    readonly value: string
    readonly equals: (other: Term) => boolean
  }
  const factory: {
    readonly namedNode: (value: string) => Term
    readonly blankNode: () => Term
    readonly literal: (value: string) => Term
  }
  export default factory
}
