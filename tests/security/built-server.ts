// The built server alone, with an environment of a test's own: no launcher, no database of its own.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { freePort } from '../product/start'

const SERVER = path.resolve(import.meta.dirname, '../../.next/standalone/server.js')

export interface BuiltServer {
  readonly origin: string
  /** What it wrote so far. */
  readonly output: () => string
  /** Settles with its code once it ends. */
  readonly ended: Promise<number>
  readonly stop: () => Promise<void>
}

/** Starts it with what it needs, changed as asked for; an undefined variable is left out. */
export async function startBuiltServer(changed: Readonly<Record<string, string | undefined>>): Promise<BuiltServer> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const all = {
    NODE_ENV: 'production',
    PATH: process.env['PATH'],
    PORT: String(port),
    HOSTNAME: '127.0.0.1',
    APP_ORIGIN: origin,
    NEXTAUTH_URL: origin,
    NEXTAUTH_SECRET: randomBytes(32).toString('base64'),
    PLUMBLINE_SEAL_KEY: randomBytes(32).toString('base64'),
    ...changed,
  }
  const env: NodeJS.ProcessEnv = { NODE_ENV: 'production', ...Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) }
  const child = spawn(process.execPath, [SERVER], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? -1)))
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended
  }
  return { origin, output: () => output, ended, stop }
}

/** Waits until an address answers as wanted, or the server has ended. */
export async function answers({ origin, ended, output }: BuiltServer, target: string, patienceMs = 60_000): Promise<boolean> {
  const over = ended.then(() => true)
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += 200) {
    if (await fetch(`${origin}${target}`).then((answer) => answer.ok, () => false)) return true
    if (await Promise.race([over, new Promise<false>((resolve) => setTimeout(() => resolve(false), 200))])) return false
  }
  throw new Error(`neither ended nor ready:\n${output()}`)
}
