// Starts the product as its README says, but for installing packages, which the tests run from: on an empty data folder and a free port.
import { spawn } from 'node:child_process'
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'

/** A product that answers. */
export interface RunningProduct {
  /** e.g. http://localhost:34567 */
  readonly origin: string
  /** One-time code of the first set-up. */
  readonly setUpCode: string
  /** Connection string of the superuser of its embedded database. */
  readonly ownerUrl: string
  /** What it and its launcher wrote, one JSON object a line where the server wrote it. */
  readonly logFile: string
  readonly dataFolder: string
}

const NOT_PASSED_ON = /^(DATABASE_URL|DATABASE_OWNER_URL|NEXTAUTH_.*|APP_ORIGIN|PLUMBLINE_.*|VITEST.*|NODE_ENV|NODE_OPTIONS|PORT|HOST)$/

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

export function ownerUrlOf(dataFolder: string): string {
  const { superuserPassword } = z.object({ superuserPassword: z.string() }).parse(JSON.parse(readFileSync(path.join(dataFolder, 'secrets.json'), 'utf8')))
  // Its fourth line is the port.
  const port = readFileSync(path.join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3]
  return `postgresql://postgres:${superuserPassword}@127.0.0.1:${port}/plumbline`
}

interface Launched {
  readonly origin: string
  readonly dataFolder: string
  readonly logFile: string
  /** What the awaited line said. */
  readonly said: string
  readonly stop: () => Promise<void>
}

/**
 * Starts what the README names, on an empty data folder and a free port, and waits for a line of its output.
 * @param folderVariable names the data folder to it
 * @param awaited its first group is what is said
 */
export async function launch(flags: readonly string[], env: Readonly<Record<string, string>>, folderVariable: 'PLUMBLINE_DATA' | 'PLUMBLINE_DEMO_DATA', awaited: RegExp): Promise<Launched> {
  const root = path.resolve(import.meta.dirname, '../..')
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'plumbline-product-'))
  const port = await freePort()
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !NOT_PASSED_ON.test(name)))
  const environment: NodeJS.ProcessEnv = { NODE_ENV: 'test', ...inherited, ...env, [folderVariable]: dataFolder, PORT: String(port) }
  const child = spawn(process.execPath, ['scripts/start.mjs', '--no-install', ...flags], { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  // Beside the folder, which is the product's own.
  const logFile = `${dataFolder}.log`
  const file = createWriteStream(logFile)
  let output = ''
  const collect = (chunk: Buffer): void => {
    file.write(chunk)
    if (output.length < 100_000) output += chunk.toString()
  }
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await exited
    file.end()
    rmSync(dataFolder, { recursive: true, force: true })
    rmSync(logFile, { force: true })
  }
  try {
    const said = await new Promise<string>((resolve, reject) => {
      const look = setInterval(() => {
        const found = awaited.exec(output)?.[1]
        if (found === undefined) return
        clearInterval(look)
        resolve(found)
      }, 100)
      void exited.then((status) => {
        clearInterval(look)
        reject(new Error(`the product did not start (exit ${status}):\n${output}`))
      })
    })
    return { origin: `http://localhost:${port}`, dataFolder, logFile, said, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/**
 * Starts the product, building it first where its source changed.
 * @param env added to the environment of the start, e.g. `{ LOG_LEVEL: 'info' }`
 * @returns where it answers, and what stops it and removes its data
 */
export async function startProduct(env: Readonly<Record<string, string>>): Promise<{ readonly product: RunningProduct; readonly stop: () => Promise<void> }> {
  const { origin, dataFolder, logFile, said, stop } = await launch([], env, 'PLUMBLINE_DATA', /one-time code:\s+([0-9A-Z-]+)/)
  return { product: { origin, setUpCode: said, ownerUrl: ownerUrlOf(dataFolder), logFile, dataFolder }, stop }
}
