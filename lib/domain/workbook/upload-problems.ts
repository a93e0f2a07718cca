// What the sentences about a file that cannot be read as a table need to say. `name` is the file's.

/** What a file is instead of a table. */
export const OTHER_CONTENTS = ['html', 'xml', 'pdf', 'picture', 'word', 'slides', 'opendocument', 'binary-workbook', 'old-workbook', 'archive', 'utf-16be', 'unknown'] as const
export type OtherContent = (typeof OTHER_CONTENTS)[number]

/** Why a file is more than is read. */
export const EXCESSES = ['parts', 'unpacked', 'cells', 'texts', 'merged', 'ranges', 'nesting', 'memory'] as const
export type Excess = (typeof EXCESSES)[number]

interface Named {
  readonly name: string
}

export interface UploadProblemParams {
  'upload.empty': Named
  'upload.blank': Named
  'upload.too-large': Named & { readonly limit: string }
  'upload.wrong-type': Named & { readonly actual: OtherContent }
  'upload.encoding': Named
  'upload.protected': Named
  'upload.macro': Named
  'upload.external-link': Named
  'upload.embedded': Named
  'upload.declaration': Named
  'upload.strange-part': Named & { readonly part: string }
  'upload.damaged': Named
  'upload.too-many-sheets': Named & { readonly limit: string }
  'upload.too-many-rows': Named & { readonly sheet: string; readonly limit: string }
  'upload.too-many-columns': Named & { readonly sheet: string; readonly limit: string }
  'upload.text-too-long': Named & { readonly limit: string }
  'upload.too-complex': Named & { readonly excess: Excess }
  'upload.timed-out': Named & { readonly seconds: string }
  'upload.busy': Named
}
