// The mail server that the environment names.
import { readFileSync } from 'node:fs'
import { environment } from './env'
import type { MailServer } from './mail'

const USUAL_PORTS = { tls: 465, starttls: 587, none: 25 } as const

/** The mail server; null where none is configured, and no mail is sent. */
export function mailServer(): MailServer | null {
  const { SMTP_HOST: host, SMTP_PORT: port, SMTP_SECURITY: security, SMTP_USER: user, SMTP_PASSWORD: password, SMTP_CA_FILE: file, MAIL_FROM: from } = environment()
  if (host === undefined || from === undefined) return null
  return {
    host, port: port ?? USUAL_PORTS[security], security, from,
    signIn: user === undefined || password === undefined ? null : { user, password },
    authority: file === undefined ? null : readFileSync(file, 'utf8'),
  }
}
