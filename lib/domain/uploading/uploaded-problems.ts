// What the sentences about a file that was uploaded in place of typing need to say.

export interface UploadedProblemParams {
  'uploaded.no-file': Record<string, never>
  'uploaded.unknown': Record<string, never>
  'uploaded.interrupted': Record<string, never>
  'uploaded.over': Record<string, never>
  'uploaded.swept': Record<string, never>
  'uploaded.changed-meanwhile': Record<string, never>
  'uploaded.errors-left': { readonly count: string }
  'uploaded.unconfirmed': { readonly count: string }
  'uploaded.nothing-to-write': Record<string, never>
  'uploaded.target-unknown': { readonly text: string }
  'uploaded.name-too-long': { readonly text: string }
}
