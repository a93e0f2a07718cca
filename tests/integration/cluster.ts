// One PostgreSQL for the whole run, with two template databases: `migrated`, and `seeded`, which is what a first start leaves.
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '@/lib/platform/database/embedded'
import { prepareDatabase } from '@/lib/platform/database/prepare'
import { generateClient } from '@/scripts/launch/build'

export interface ClusterAddress {
  readonly port: number
  readonly ownerPassword: string
  readonly appPassword: string
}

declare module 'vitest' {
  interface ProvidedContext {
    cluster: ClusterAddress
  }
}

// Nothing outlives the run, so nothing is forced to disk.
const SETTINGS = [
  'fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'wal_level=minimal', 'max_wal_senders=0', 'autovacuum=off',
  'max_connections=200', 'shared_buffers=128MB',
]
const FLAGS = SETTINGS.flatMap((setting) => ['-c', setting])

/** What a start does before it serves, as a process of its own: this one resolves modules as a browser's tests would. */
async function launch(root: string, database: Readonly<Record<string, string>>): Promise<void> {
  const args = ['--import', 'tsx', '--conditions=react-server', path.join(root, 'scripts', 'launch.ts'), '--prepare-only']
  const env = { ...process.env, ...database, NEXTAUTH_SECRET: 'a secret of a test, never of a server', PLUMBLINE_SEAL_KEY: 'a-key-of-a-test-never-of-a-server-0123456789'.slice(0, 43), APP_ORIGIN: 'http://localhost:3000' }
  await promisify(execFile)(process.execPath, args, { cwd: root, env })
}

export default async function cluster(project: TestProject): Promise<() => Promise<void>> {
  const root = path.resolve(import.meta.dirname, '..', '..')
  await generateClient(root)
  const folder = await mkdtemp(path.join(tmpdir(), 'plumbline-integration-'))
  // When run as root the server runs as another user, who must be able to enter the folder.
  await chmod(folder, 0o755)
  const address = { ownerPassword: randomBytes(16).toString('hex'), appPassword: randomBytes(16).toString('hex') }
  const clear = (): Promise<void> => rm(folder, { recursive: true, force: true })
  const server = await startEmbedded(path.join(folder, 'cluster'), address.ownerPassword, FLAGS).catch(async (error: unknown) => {
    await clear()
    throw error
  })
  const end = async (): Promise<void> => {
    await server.stop()
    await clear()
  }
  try {
    const appUrl = (name: string): string => `postgresql://app_rw:${address.appPassword}@127.0.0.1:${server.port}/${name}`
    const run = async (sql: string): Promise<void> => {
      const client = new pg.Client({ connectionString: server.ownerUrl('postgres') })
      await client.connect()
      await client.query(sql).finally(() => client.end())
    }
    await run('create database migrated')
    const signerUrl = `postgresql://audit_signer:${address.appPassword}@127.0.0.1:${server.port}/migrated`
    await prepareDatabase(server.ownerUrl('migrated'), appUrl('migrated'), root, signerUrl)
    await run('create database seeded template migrated')
    await launch(root, { DATABASE_OWNER_URL: server.ownerUrl('seeded'), DATABASE_URL: appUrl('seeded') })
  } catch (error) {
    await end()
    throw error
  }
  project.provide('cluster', { ...address, port: server.port })
  return end
}
