// Handing a mail to the mail server. What comes back is a name of what went wrong, never the server's own words: they may repeat an address.
import 'server-only'
import { createTransport, type SendMailOptions } from 'nodemailer'
import type SMTPTransport from 'nodemailer/lib/smtp-transport'

export interface MailServer {
  readonly host: string
  readonly port: number
  /** `tls` from the first byte; `starttls` demanded before anything is said; `none` for a relay on this machine or network that asks for no password. */
  readonly security: 'tls' | 'starttls' | 'none'
  readonly signIn: { readonly user: string; readonly password: string } | null
  /** Certificates, as PEM, of an authority that the machine does not know; null where it knows it. */
  readonly authority: string | null
  /** Address that the mails come from. */
  readonly from: string
  /** Milliseconds for a connection, a greeting, and an answer. */
  readonly patienceMs?: number
}

export interface Mail {
  readonly to: string
  readonly fromName: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Names this mail, so that a second copy is recognised: what stands before the @. */
  readonly id: string
  /** Host that `id` belongs to. */
  readonly host: string
  /** Where the reader chooses what mail they get. */
  readonly choiceAddress: string
}

/** The server cannot be reached in time; does not accept name and password, the recipient, the mail; the connection cannot be made secret. */
export type MailRefusal = 'unreachable' | 'sign-in' | 'recipient' | 'message' | 'encryption' | 'unknown'

const PATIENCE_MS = 20_000

const transportOf = ({ host, port, security, signIn, authority, patienceMs = PATIENCE_MS }: MailServer): SMTPTransport.Options => ({
  host,
  port,
  secure: security === 'tls',
  requireTLS: security === 'starttls',
  ignoreTLS: security === 'none',
  ...(signIn === null ? {} : { auth: { user: signIn.user, pass: signIn.password } }),
  ...(authority === null ? {} : { tls: { ca: authority } }),
  connectionTimeout: patienceMs,
  greetingTimeout: patienceMs,
  socketTimeout: patienceMs,
  disableFileAccess: true,
  disableUrlAccess: true,
})

/**
 * Sends one mail over a connection of its own.
 * @returns null once the server has taken it, else why it did not
 */
export async function sendMail(server: MailServer, { to, fromName, subject, text, html, id, host, choiceAddress }: Mail): Promise<MailRefusal | null> {
  const mail: SendMailOptions = {
    // Addresses as objects: nothing in them is read as a list, a group or a name.
    from: { name: fromName, address: server.from },
    to: { name: '', address: to },
    subject,
    text,
    html,
    messageId: `<${id}@${host}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'List-Unsubscribe': `<${choiceAddress}>` },
  }
  const transport = createTransport(transportOf(server))
  try {
    await transport.sendMail(mail)
    return null
  } catch (error) {
    return refusalOf(error)
  } finally {
    transport.close()
  }
}

const BY_CODE: Readonly<Record<string, MailRefusal>> = {
  EAUTH: 'sign-in', ENOAUTH: 'sign-in', EENVELOPE: 'recipient', EMESSAGE: 'message', ETLS: 'encryption',
  ECONNECTION: 'unreachable', ETIMEDOUT: 'unreachable', EDNS: 'unreachable', ECONNREFUSED: 'unreachable', ENOTFOUND: 'unreachable', ECONNRESET: 'unreachable', ESOCKET: 'unreachable',
}

// A certificate that is not accepted comes as a failure of the socket.
const CERTIFICATE = /certificate|altnames|wrong version number|SSL routines/i

function refusalOf(error: unknown): MailRefusal {
  if (!(error instanceof Error)) return 'unknown'
  if (CERTIFICATE.test(error.message)) return 'encryption'
  const code: unknown = 'code' in error ? error.code : undefined
  return (typeof code === 'string' ? BY_CODE[code] : undefined) ?? 'unknown'
}
