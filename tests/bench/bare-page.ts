// The limit for pages: a page of the same framework that renders as many bytes and asks nothing of anyone.
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { freePort } from '../product/start'

export interface BarePage {
  readonly origin: string
  readonly stop: () => void
}

/** Builds and serves the bare page below the project, whose packages it uses. */
export async function startBarePage(): Promise<BarePage> {
  const root = process.cwd()
  const folder = path.join(root, 'test-results', 'bare-page')
  rmSync(folder, { recursive: true, force: true })
  cpSync(path.join(import.meta.dirname, 'bare'), folder, { recursive: true })
  const files = { 'package.json': '{"type":"module","private":true}\n', 'tsconfig.json': '{"compilerOptions":{"jsx":"react-jsx","strict":true}}\n' }
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)
  // Its packages must lie below it; as links they take no room.
  spawnSync('cp', ['-al', path.join(root, 'node_modules'), path.join(folder, 'node_modules')])
  const next = path.join(folder, 'node_modules', 'next', 'dist', 'bin', 'next')
  const built = spawnSync(process.execPath, [next, 'build'], { cwd: folder, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } })
  if (built.status !== 0) throw new Error(`the bare page was not built:\n${built.stdout}\n${built.stderr}`)
  const served = path.join(folder, '.next', 'standalone')
  cpSync(path.join(folder, '.next', 'static'), path.join(served, '.next', 'static'), { recursive: true })
  const port = String(await freePort())
  const child = spawn(process.execPath, [path.join(served, 'server.js')], { cwd: served, stdio: 'ignore', env: { ...process.env, NODE_ENV: 'production', PORT: port, HOSTNAME: '127.0.0.1' } })
  const origin = `http://127.0.0.1:${port}`
  for (let waited = 0; ; waited += 100) {
    if (await fetch(origin).then((answer) => answer.ok, () => false)) break
    if (waited > 30_000) throw new Error('the bare page does not answer')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const stop = (): void => {
    child.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  }
  return { origin, stop }
}
