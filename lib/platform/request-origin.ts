// Whether a state-changing request was sent by our own pages.

/**
 * True where the request must be refused: it names another origin, `null`, or none without the browser's word that it is our own.
 * Forwarded headers are not looked at: a client can write them.
 * @param own APP_ORIGIN, e.g. https://kpi.example.gov.cn
 */
export function foreignOrigin(headers: { get: (name: string) => string | null }, own: string): boolean {
  const origin = headers.get('origin')
  if (origin !== null) return origin !== own
  return headers.get('sec-fetch-site') !== 'same-origin'
}
