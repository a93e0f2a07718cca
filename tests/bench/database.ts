// A PostgreSQL of a bench's own, as it runs in production: everything forced to disk.
import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { ensureDatabase, startEmbedded } from '@/lib/platform/database/embedded'
import { prepareDatabase } from '@/lib/platform/database/prepare'
import { connect } from '@/lib/platform/database/connection'
import { seed } from '@/prisma/seed'

export interface BenchDatabase {
  readonly ownerUrl: string
  readonly appUrl: string
  readonly signerUrl: string
  readonly open: (url: string) => Promise<pg.Client>
  readonly stop: () => Promise<void>
}

/** Starts a server, prepares it as a first start does, and loads the reference data. */
export async function benchDatabase(): Promise<BenchDatabase> {
  const folder = await mkdtemp(path.join(tmpdir(), 'plumbline-bench-'))
  // When run as root the server runs as another user, who must be able to enter the folder.
  await chmod(folder, 0o755)
  const password = randomBytes(16).toString('hex')
  const server = await startEmbedded(path.join(folder, 'cluster'), randomBytes(16).toString('hex'))
  await ensureDatabase(server, 'plumbline')
  const ownerUrl = server.ownerUrl('plumbline')
  const appUrl = `postgresql://app_rw:${password}@127.0.0.1:${server.port}/plumbline`
  const signerUrl = `postgresql://audit_signer:${password}@127.0.0.1:${server.port}/plumbline`
  await prepareDatabase(ownerUrl, appUrl, process.cwd(), signerUrl)
  const client = connect(ownerUrl)
  await seed(client).finally(() => client.$disconnect())
  const clients: pg.Client[] = []
  const open = async (url: string): Promise<pg.Client> => {
    const one = new pg.Client({ connectionString: url })
    await one.connect()
    clients.push(one)
    return one
  }
  const stop = async (): Promise<void> => {
    await Promise.all(clients.map((one) => one.end()))
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { ownerUrl, appUrl, signerUrl, open, stop }
}
