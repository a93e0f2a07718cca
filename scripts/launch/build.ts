// Generates Prisma's client and builds the application, each only when what it is made from has changed.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { entryFaults } from './check-entries'
import { refusal } from './refuse'

const SOURCES = ['app', 'components', 'lib', 'prisma/schema.prisma', 'public', 'scripts/audit', 'scripts/workbook', 'next.config.js', 'package-lock.json', 'postcss.config.mjs', 'proxy.ts', 'instrumentation.ts', 'tsconfig.json']

async function filesBelow(root: string, name: string): Promise<string[]> {
  const full = path.join(root, name)
  if (!existsSync(full)) return []
  const entries = await readdir(full, { withFileTypes: true, recursive: true }).catch(() => null)
  if (entries === null) return [name]
  return entries.filter((entry) => entry.isFile()).map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
}

async function digest(root: string, names: readonly string[]): Promise<string> {
  const files = (await Promise.all(names.map((name) => filesBelow(root, name)))).flat().sort()
  const hash = createHash('sha256').update(process.versions.node)
  for (const file of files) hash.update(`\0${file}\0`).update(await readFile(path.join(root, file)))
  return hash.digest('hex')
}

async function command(root: string, module: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  const child = spawn(process.execPath, [path.join(root, 'node_modules', module), ...args], { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise<number>((resolve) => child.on('exit', (status) => resolve(status ?? 1)))
  if (code !== 0) throw refusal(`构建失败(${module})。详情:\n${output}`, 'building failed; the details stand above.')
  return output
}

async function whenChanged(stampFile: string, wanted: string, make: () => Promise<void>): Promise<void> {
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === wanted) return
  await make()
  await mkdir(path.dirname(stampFile), { recursive: true })
  await writeFile(stampFile, wanted)
}

/** Generates the Prisma client. Generating needs no engine binary, which a closed network could not download. */
export async function generateClient(root: string): Promise<void> {
  const wanted = await digest(root, ['prisma/schema.prisma', 'package-lock.json'])
  await whenChanged(path.join(root, 'prisma', 'generated', 'made-from.txt'), wanted, async () => {
    await command(root, 'prisma/build/index.js', ['generate', '--no-hints'], { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' })
  })
}

/** What the program that reads untrusted files loads, and what that loads; it runs beside the server and is in nothing that Next traces. */
export const READER_PACKAGES = ['@e965/xlsx', 'csv-parse', 'pend', 'saxes', 'xmlchars', 'yauzl'] as const

/** Puts that program and its packages where lib/platform/workbook/reader-command.ts looks for them. */
export async function copyReader(root: string, server: string): Promise<void> {
  await cp(path.join(root, 'scripts', 'workbook'), path.join(server, 'scripts', 'workbook'), { recursive: true })
  for (const name of READER_PACKAGES) await cp(path.join(root, 'node_modules', name), path.join(server, 'node_modules', name), { recursive: true })
}

/** Builds the standalone server where the source changed since the last build; an interrupted build is built again. */
export async function buildWhenChanged(root: string): Promise<void> {
  const wanted = await digest(root, SOURCES)
  await whenChanged(path.join(root, '.next', 'made-from.txt'), wanted, async () => {
    console.log('源码有变化,正在构建(约一分钟)… The source changed: building, about a minute …')
    await command(root, 'next/dist/bin/next', ['build'], { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' })
    const faults = await entryFaults(root)
    if (faults.length > 0) throw refusal(`构建出来的入口和权限表不一致:\n  ${faults.join('\n  ')}`, 'what was built and the table of entries differ in the lines above.')
    // Next leaves these two beside the standalone output; the server looks for them inside.
    await cp(path.join(root, '.next', 'static'), path.join(root, '.next', 'standalone', '.next', 'static'), { recursive: true })
    if (existsSync(path.join(root, 'public'))) await cp(path.join(root, 'public'), path.join(root, '.next', 'standalone', 'public'), { recursive: true })
    // An audit bundle carries them (lib/platform/verifier-files.ts).
    await cp(path.join(root, 'scripts', 'audit'), path.join(root, '.next', 'standalone', 'scripts', 'audit'), { recursive: true })
    await copyReader(root, path.join(root, '.next', 'standalone'))
  })
}
