// What the serving process reads from its environment, checked once; a bad configuration is refused with every reason at once.
import { z } from 'zod'

const origin = z.url({ protocol: /^https?$/ }).refine((text) => new URL(text).origin === text, 'must be scheme, host and port only, e.g. https://kpi.example.gov.cn')

const Environment = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgresql:// and name the application role'),
  APP_ORIGIN: origin,
  NEXTAUTH_SECRET: z.string().min(32, 'must be at least 32 characters; make one with: openssl rand -base64 32'),
  // Published dashboards are open to readers without an account unless an installation closes them.
  PLUMBLINE_PUBLIC: z.enum(['yes', 'no']).default('yes'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
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
