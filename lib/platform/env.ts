// What the serving process reads from its environment, checked once; a bad configuration is refused with every reason at once.
import { z } from 'zod'
import { isProxyList } from './http/client-address'
import { secretFault } from './secret-strength'

const origin = z.url({ protocol: /^https?$/ }).refine((text) => new URL(text).origin === text, 'must be scheme, host and port only, e.g. https://kpi.example.gov.cn')

function strong(text: string, context: z.RefinementCtx): void {
  const fault = secretFault(text)
  if (fault !== null) context.addIssue({ code: 'custom', message: fault })
}

/** A variable that need not be set; an empty one is not. */
const given = <T extends z.ZodType<string, string>>(kind: T) => z.preprocess((text) => (text === '' ? undefined : text), kind.optional())

interface MailSettings {
  readonly SMTP_HOST?: string | undefined
  readonly SMTP_USER?: string | undefined
  readonly SMTP_PASSWORD?: string | undefined
  readonly SMTP_SECURITY: string
  readonly MAIL_FROM?: string | undefined
}

/** What belongs together about mail; a password never goes over an open connection. */
function mailTogether({ SMTP_HOST: host, SMTP_USER: user, SMTP_PASSWORD: password, SMTP_SECURITY: security, MAIL_FROM: from }: MailSettings, context: z.RefinementCtx): void {
  const wrong = (name: string, message: string): void => context.addIssue({ code: 'custom', path: [name], message })
  if (host !== undefined && from === undefined) wrong('MAIL_FROM', 'must be set together with SMTP_HOST')
  if ((user === undefined) !== (password === undefined)) wrong(user === undefined ? 'SMTP_USER' : 'SMTP_PASSWORD', 'must be set together with the other of SMTP_USER and SMTP_PASSWORD')
  if (password !== undefined && security === 'none') wrong('SMTP_SECURITY', 'must be tls or starttls where a password is given')
}

const Environment = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgresql:// and name the application role'),
  APP_ORIGIN: origin,
  NEXTAUTH_SECRET: z.string().superRefine(strong),
  // Seals the seeds of second factors; kept apart from the database, which holds what it seals.
  PLUMBLINE_SEAL_KEY: z.string().regex(/^[A-Za-z0-9+/_-]{43}=?$/, 'must be 32 bytes in base64; make one with: openssl rand -base64 32').superRefine(strong),
  PLUMBLINE_PASSWORD_POLICY: z.enum(['mlps', 'asvs']).default('mlps'),
  // Minutes without a request after which a session ends.
  PLUMBLINE_IDLE_MINUTES: z.coerce.number().int().min(5, 'must be a whole number from 5 to 30').max(30, 'must be a whole number from 5 to 30').default(15),
  // Single sign-on is offered where an issuer, a client and its secret are given.
  OIDC_ISSUER: given(z.url({ protocol: /^https?$/ }).refine((text) => /^(https:|http:\/\/(localhost|127\.0\.0\.1)(:|\/|$))/.test(text), 'must begin with https://')),
  OIDC_CLIENT_ID: given(z.string()),
  OIDC_CLIENT_SECRET: given(z.string()),
  OIDC_LABEL: given(z.string().max(40)),
  OIDC_NAME_CLAIM: given(z.string().regex(/^[\w.-]{1,64}$/)),
  // Published dashboards are open to readers without an account unless an installation closes them.
  PLUMBLINE_PUBLIC: z.enum(['yes', 'no']).default('yes'),
  // Public key of the audit signer, a line of audit-key.pub, for the product's own check of checkpoints. Not a secret.
  PLUMBLINE_AUDIT_PIN: z.string().regex(/^none$|^[^\s+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}$/, 'must be the line of audit-key.pub, or none').default('none'),
  // Whose X-Forwarded-For is believed; nobody's by default.
  PLUMBLINE_TRUSTED_PROXIES: z.string().default('').refine(isProxyList, 'must be addresses or networks with commas between them, e.g. 10.0.0.5, 172.30.240.0/28'),
  // Mail is sent where a host is given.
  SMTP_HOST: given(z.string().regex(/^[A-Za-z0-9.:-]{1,253}$/, 'must be a host name or an address')),
  SMTP_PORT: z.preprocess((text) => (text === '' ? undefined : text), z.coerce.number().int().min(1, 'must be a port').max(65_535, 'must be a port').optional()),
  SMTP_SECURITY: z.enum(['tls', 'starttls', 'none']).default('starttls'),
  SMTP_USER: given(z.string()),
  SMTP_PASSWORD: given(z.string()),
  // File with the certificate, as PEM, of an authority that the machine does not know.
  SMTP_CA_FILE: given(z.string()),
  MAIL_FROM: given(z.string().regex(/^[^\s@<>,;:"]{1,64}@[A-Za-z0-9.-]{1,190}$/, 'must be a mail address, e.g. plumbline@example.gov.cn')),
  // The program that makes PDFs: a whole path, or none. Looked for where it is not set.
  PLUMBLINE_BROWSER: given(z.string().regex(/^none$|^([A-Za-z]:\\|\/).{1,400}$/, 'must be the whole path of a Chromium, Chrome or Edge, or none')),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
}).superRefine((settings, context) => {
  mailTogether(settings, context)
  const parts = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const
  if (parts.every((name) => settings[name] === undefined)) return
  for (const name of parts) if (settings[name] === undefined) context.addIssue({ code: 'custom', path: [name], message: 'must be set together with the other two of OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET' })
})

export type Environment = z.infer<typeof Environment>

/**
 * Reads and checks the environment.
 * @returns the settings, or one line per variable that is missing or wrong
 */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>): { readonly ok: true; readonly value: Environment } | { readonly ok: false; readonly reasons: readonly string[] } {
  const parsed = Environment.safeParse(source)
  if (parsed.success) return { ok: true, value: parsed.data }
  return {
    ok: false,
    reasons: parsed.error.issues.map((issue) => {
      const name = String(issue.path[0])
      return source[name] === undefined || source[name] === '' ? `${name} is not set` : `${name} ${issue.message}`
    }),
  }
}

let current: Environment | undefined

/** The settings of this process. Throws where they were refused at start. */
export function environment(): Environment {
  if (current === undefined) {
    const result = readEnvironment(process.env)
    if (!result.ok) throw new Error(`Configuration refused: ${result.reasons.join('; ')}`)
    current = result.value
  }
  return current
}
