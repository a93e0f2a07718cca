// The oldest versions without a security hole that was published, as of 2026-11-23. Raise them with every release.

/** First minor release of each major PostgreSQL that has all published fixes. */
const POSTGRESQL: Readonly<Record<string, number>> = { 16: 16, 17: 12, 18: 6 }
/** Oldest major Node that still gets fixes. */
const NODE = 22

/** What is said at start about versions that are too old to depend on; empty where none is. */
export function versionWarnings(given: { readonly node: string; readonly postgresql: string | null }): readonly string[] {
  const [node = 0] = given.node.split('.').map(Number)
  const [major = '', minor = ''] = (given.postgresql ?? '').split(/[. ]/)
  const floor = POSTGRESQL[major]
  return [
    ...(node < NODE ? [`Node.js ${given.node} no longer gets security updates; use Node.js 24`] : []),
    ...(given.postgresql !== null && (floor === undefined || Number(minor) < floor)
      ? [`PostgreSQL ${given.postgresql} is behind on security releases (${floor === undefined ? 'its major version is not known here' : `${major}.${floor} is needed`}); the one that npm start brings is for evaluation, use an external server that is kept up to date for real figures`]
      : []),
  ]
}
