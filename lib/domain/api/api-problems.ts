// Problems of the interface for programs, and of the tokens that open it.

export interface ApiProblemParams {
  'api.unknown-address': Record<string, never>
  'token.missing': Record<string, never>
  'token.refused': Record<string, never>
  'token.scope': { readonly scope: string }
  'token.name-missing': Record<string, never>
  'token.scope-missing': Record<string, never>
  'token.until-unreadable': { readonly text: string }
  'token.until-past': { readonly text: string }
  'token.until-late': { readonly text: string; readonly latest: string }
  'token.too-many': { readonly most: string }
  'token.unknown': Record<string, never>
  'query.bad-cursor': Record<string, never>
}
