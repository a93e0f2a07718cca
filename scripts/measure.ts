// `npm run measure`: what a fresh clone costs. Prints times, memory, JavaScript and lines; judges nothing.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'

const root = process.cwd()
const port = '3987'
const origin = `http://localhost:${port}`

interface Run {
  readonly child: ChildProcess
  readonly folder: string
  readonly seconds: number
}

/** True where a new connection gets a page. `fetch` would reuse the connection to a server that is about to end. */
async function answers(): Promise<boolean> {
  return await new Promise((resolve) => {
    get(origin, { agent: false }, (response) => {
      response.resume()
      resolve(response.statusCode === 200)
    }).once('error', () => resolve(false))
  })
}

/** Starts the product and waits for its first page. */
async function start(folder: string): Promise<Run> {
  const began = performance.now()
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, ...env } = process.env
  const child = spawn('npm', ['start'], { cwd: folder, env: { ...env, PORT: port, LOG_LEVEL: 'warn' }, stdio: ['ignore', 'ignore', 'inherit'], detached: true })
  for (;;) {
    if (await answers()) return { child, folder, seconds: (performance.now() - began) / 1000 }
    if (child.exitCode !== null) throw new Error('the product did not start')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function stop({ child, folder }: Run): Promise<void> {
  const exited = new Promise((resolve) => child.once('exit', resolve))
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
  await exited
  // npm ends before what it started does.
  while (existsSync(path.join(folder, 'data', 'plumbline.pid'))) await new Promise((resolve) => setTimeout(resolve, 500))
}

/** JavaScript that a page loads, gzipped, in bytes. */
async function javascript(address: string): Promise<number> {
  const executablePath = process.env['PLUMBLINE_CHROMIUM'] ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  const page = await browser.newPage()
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body())
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body, { level: 6 }).byteLength)
  await browser.close()
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** Peak resident memory of the processes below one, by name, in MiB (Linux only). */
function peakMemory(pid: number): ReadonlyMap<string, number> {
  const peaks = new Map<string, number>()
  const parents = new Map<number, number>()
  const status = (process: string): string => {
    try {
      return readFileSync(`/proc/${process}/status`, 'utf8')
    } catch {
      return ''
    }
  }
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  for (const name of all) parents.set(Number(name), Number(/PPid:\s+(\d+)/.exec(status(name))?.[1] ?? 0))
  const below = (child: number): boolean => child === pid || (child > 1 && below(parents.get(child) ?? 0))
  for (const name of all.filter((candidate) => below(Number(candidate)))) {
    const text = status(name)
    const label = /Name:\s+(.+)/.exec(text)?.[1] ?? name
    peaks.set(label, (peaks.get(label) ?? 0) + Number(/VmHWM:\s+(\d+)/.exec(text)?.[1] ?? 0) / 1024)
  }
  return peaks
}

function lines(): { readonly files: number; readonly lines: number; readonly median: number; readonly longest: string } {
  const listed = spawnSync('git', ['ls-files', '*.ts', '*.tsx', '*.mjs'], { cwd: root, encoding: 'utf8' }).stdout.trim().split('\n')
  const counts = listed.map((file) => ({ file, count: readFileSync(path.join(root, file), 'utf8').split('\n').length - 1 })).sort((a, b) => a.count - b.count)
  const last = counts.at(-1)
  return {
    files: counts.length,
    lines: counts.reduce((sum, { count }) => sum + count, 0),
    median: counts[Math.floor(counts.length / 2)]?.count ?? 0,
    longest: `${last?.file ?? ''} (${last?.count ?? 0})`,
  }
}

async function main(): Promise<void> {
  const parent = mkdtempSync(path.join(tmpdir(), 'plumbline-measure-'))
  chmodSync(parent, 0o755)
  const folder = path.join(parent, 'plumbline')
  const began = performance.now()
  spawnSync('git', ['clone', '--quiet', root, folder], { stdio: 'inherit' })
  const first = await start(folder)
  console.log(`clone to first page: ${((performance.now() - began) / 1000).toFixed(1)} s`)
  await stop(first)
  const second = await start(folder)
  console.log(`second start to first page: ${second.seconds.toFixed(1)} s`)
  for (const [name, address] of [['overview', '/'], ['metric page', '/metrics/MED_RATE']] as const) {
    console.log(`JavaScript of the ${name}, gzip: ${((await javascript(origin + address)) / 1000).toFixed(1)} kB`)
  }
  for (let round = 0; round < 200; round += 1) await Promise.all(['/', '/metrics/MED_RATE', '/releases/annual-2023', '/api/v1/releases/annual-2023/xlsx'].map((one) => fetch(origin + one).then((response) => response.arrayBuffer())))
  for (const [name, peak] of peakMemory(second.child.pid ?? 0)) if (peak > 5) console.log(`peak memory after 800 requests, ${name}: ${peak.toFixed(0)} MiB`)
  await stop(second)
  rmSync(parent, { recursive: true, force: true })
  const counted = lines()
  console.log(`source files: ${counted.files}, lines: ${counted.lines}, median lines a file: ${counted.median}, longest: ${counted.longest}`)
}

await main()
