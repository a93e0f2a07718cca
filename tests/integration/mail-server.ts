// A real SMTP server of a test: takes mails into a list, or refuses as it is told.
import type { AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import type { MailServer } from '@/lib/platform/mail'

export interface Received {
  /** Who the envelope names. */
  readonly to: readonly string[]
  /** As it came over the wire. */
  readonly raw: string
  readonly mail: ParsedMail
  /** Whether the connection was secret when it came. */
  readonly secret: boolean
}

export interface TestMailServer {
  readonly received: Received[]
  readonly settings: MailServer
  readonly end: () => Promise<void>
}

/** Starts one on a free port. Without options it takes everything, without sign-in and in the open. */
export async function mailServerOfTest(options: SMTPServerOptions = {}, settings: Partial<MailServer> = {}): Promise<TestMailServer> {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks)
        simpleParser(raw, (error: Error | null, mail) => {
          if (error === null) received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw: raw.toString('utf8'), mail, secret: session.secure })
          done(error)
        })
      })
    },
    ...options,
  })
  // A connection that is broken on purpose is no failure of the test.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const { port } = server.server.address() as AddressInfo
  return {
    received,
    settings: { host: '127.0.0.1', port, security: 'none', signIn: null, authority: null, from: 'plumbline@example.test', patienceMs: 2000, ...settings },
    end: () => new Promise((resolve) => { server.close(resolve) }),
  }
}
