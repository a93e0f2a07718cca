// The headers that every answer carries.

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

/**
 * The content security policy of one answer: scripts by nonce only. Style attributes are allowed, since charts place marks with them.
 * @param nonce fresh for this answer, at least 128 random bits
 */
export function contentSecurityPolicy(nonce: string, given: { readonly development: boolean; readonly secure: boolean }): string {
  const script = `script-src 'nonce-${nonce}' 'strict-dynamic'${given.development ? " 'unsafe-eval'" : ''}`
  return [
    "default-src 'self'",
    script,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${given.development ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(given.secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}
