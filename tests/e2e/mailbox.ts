// A real mail server on this machine: takes every mail for anybody, and keeps each as a file that the tests read.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export interface MailServer {
  /** Where it listens on this machine. */
  readonly port: number
  /** Folder of the mails that came. */
  readonly folder: string
  readonly stop: () => Promise<void>
}

/** Starts it on a free port. */
export async function startMailServer(): Promise<MailServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-mail-'))
  let number = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, callback) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        number += 1
        writeFileSync(path.join(folder, `${String(number).padStart(5, '0')}.eml`), Buffer.concat(chunks))
        callback()
      })
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const stop = async (): Promise<void> => {
    await new Promise<void>((resolve) => server.close(() => resolve()))
    rmSync(folder, { recursive: true, force: true })
  }
  return { port: address.port, folder, stop }
}

/** Every mail that came so far, in order. */
export async function mailsIn(folder: string): Promise<readonly ParsedMail[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.eml')).toSorted()
  return await Promise.all(names.map((name) => simpleParser(readFileSync(path.join(folder, name)))))
}
