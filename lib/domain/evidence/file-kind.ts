// Which files are taken as evidence, by what they contain; their names must say the same.

export interface FileKind {
  /** Endings that a name of this kind may have, the usual one first. */
  readonly endings: readonly string[]
  readonly mediaType: string
}

export const FILE_KINDS = {
  pdf: { endings: ['pdf'], mediaType: 'application/pdf' },
  docx: { endings: ['docx'], mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  xlsx: { endings: ['xlsx'], mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  // WPS writes both of these under its own endings.
  doc: { endings: ['doc', 'wps'], mediaType: 'application/msword' },
  xls: { endings: ['xls', 'et'], mediaType: 'application/vnd.ms-excel' },
  ofd: { endings: ['ofd'], mediaType: 'application/ofd' },
  jpg: { endings: ['jpg', 'jpeg'], mediaType: 'image/jpeg' },
  png: { endings: ['png'], mediaType: 'image/png' },
  text: { endings: ['txt', 'csv'], mediaType: 'text/plain; charset=utf-8' },
} as const satisfies Readonly<Record<string, FileKind>>

export type FileKindCode = keyof typeof FILE_KINDS

/** For the file chooser of a browser. */
export const ACCEPTED_ENDINGS: readonly string[] = Object.values(FILE_KINDS).flatMap(({ endings }) => endings.map((ending) => `.${ending}`))

/** Bytes that one file may have. */
export const EVIDENCE_LARGEST = 10 * 1024 * 1024
/** Files that one figure may have. */
export const EVIDENCE_MOST = 20

/** The ending of a name in lower case, without the dot; empty where it has none. */
export const endingOf = (name: string): string => /[^.]\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** Whether a name's ending says what the content is. A name without an ending says nothing wrong. */
export function namesKind(name: string, kind: FileKindCode): boolean {
  const ending = endingOf(name)
  const { endings }: FileKind = FILE_KINDS[kind]
  return ending === '' || endings.includes(ending)
}
