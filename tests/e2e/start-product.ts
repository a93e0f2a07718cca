// Starts the product as its README says, on an empty data folder and a free port, and stops it when the tests are over.
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

export default async function startProduct(): Promise<() => Promise<void>> {
  const root = path.resolve(import.meta.dirname, '../..')
  const data = mkdtempSync(path.join(tmpdir(), 'plumbline-e2e-'))
  // As root the server runs as the user postgres, who must be able to enter the folder.
  chmodSync(data, 0o755)
  const port = await freePort()
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, NEXTAUTH_SECRET: _secret, APP_ORIGIN: _origin, ...env } = process.env
  const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: root, env: { ...env, PLUMBLINE_DATA: data, PORT: String(port), LOG_LEVEL: 'warn' }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const collect = (chunk: Buffer): void => {
    output += chunk.toString()
  }
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await exited
    rmSync(data, { recursive: true, force: true })
  }
  const code = await new Promise<string>((resolve, reject) => {
    const look = setInterval(() => {
      const found = /one-time code:\s+([0-9A-Z-]+)/.exec(output)?.[1]
      if (found === undefined) return
      clearInterval(look)
      resolve(found)
    }, 100)
    void exited.then((status) => {
      clearInterval(look)
      reject(new Error(`the product did not start (exit ${status}):\n${output}`))
    })
  }).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  process.env['PLUMBLINE_E2E_ORIGIN'] = `http://localhost:${port}`
  process.env['PLUMBLINE_E2E_CODE'] = code
  return stop
}
