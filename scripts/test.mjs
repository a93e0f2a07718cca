// `npm test`: every check there is, in order, stopping at the first that fails. `npm test -- unit e2e` runs only those;
// what takes long runs only where it is asked for by name.
// The two suites that look at the built product run beside each other: each has a product of its own and leaves a core half idle.
// Plain JavaScript, since it installs what everything else needs.
import { spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './browser.mjs'
import { installLocked, requireNode } from './install.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const results = path.join(root, 'test-results')

/** Runs a program of ours or of a package; output goes where ours goes, or to a file. */
function node(args, env = {}, file = null) {
  return new Promise((resolve) => {
    const out = file === null ? 'inherit' : openSync(file, 'a')
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', out, out], env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env } })
    child.once('close', (code) => {
      if (out !== 'inherit') closeSync(out)
      resolve(code === 0)
    })
    child.once('error', () => resolve(false))
  })
}

const binary = (...parts) => path.join(root, 'node_modules', ...parts)
const typescript = (script) => node(['--disable-warning=DeprecationWarning', '--import', 'tsx', path.join(root, 'scripts', script)])

function vitest(project, file) {
  const report = path.join(results, `${project}.json`)
  return node([binary('vitest', 'vitest.mjs'), 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], {}, file)
}

async function inBrowser(config, file) {
  const browser = findBrowser(root)
  if (browser === undefined) return false
  return await node([binary('@playwright', 'test', 'cli.js'), 'test', '--config', config], browser === null ? {} : { PLUMBLINE_CHROMIUM: browser }, file)
}

const STEPS = [
  { name: 'client', what: 'Prisma client', run: () => typescript('generate-client.ts') },
  { name: 'types', what: 'types (tsc)', run: async () => (await node([binary('next', 'dist', 'bin', 'next'), 'typegen'])) && (await node([binary('typescript', 'bin', 'tsc'), '--noEmit', '-p', '.'])) },
  { name: 'lint', what: 'lint (oxlint)', run: () => node([binary('oxlint', 'bin', 'oxlint')]) },
  { name: 'house', what: 'boundaries, conventions, conformance', counts: true, run: () => vitest('house') },
  { name: 'unit', what: 'unit tests', counts: true, run: () => vitest('unit') },
  { name: 'integration', what: 'integration tests (PostgreSQL)', counts: true, run: () => vitest('integration') },
  { name: 'files', what: 'whole collections of files, formats and standards', counts: true, asked: true, run: () => vitest('files') },
  { name: 'build', what: 'production build', run: () => typescript('build.ts') },
  { name: 'security', what: 'requests over the wire against the built product', counts: true, looksAtBuild: true, run: (file) => vitest('security', file) },
  { name: 'e2e', what: 'end-to-end tests (browser)', counts: true, looksAtBuild: true, run: (file) => inBrowser('playwright.config.ts', file) },
  { name: 'dashboards', what: 'every page over the demonstration city (browser)', counts: true, asked: true, looksAtBuild: true, run: (file) => inBrowser('tests/dashboards/playwright.config.ts', file) },
]

/** How many tests a suite passed and failed, from the report that it wrote. */
function counted(name) {
  const file = path.join(results, `${name}.json`)
  if (!existsSync(file)) return { passed: 0, failed: 0 }
  const report = JSON.parse(readFileSync(file, 'utf8'))
  return 'stats' in report ? { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected } : { passed: report.numPassedTests, failed: report.numFailedTests }
}

function chosenSteps() {
  const names = process.argv.slice(2)
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name))
  if (unknown.length > 0) {
    console.error(`没有这一步 There is no step called ${unknown.join(', ')}. ${STEPS.map((step) => step.name).join(', ')}`)
    process.exit(1)
  }
  // Everything after it reads the client.
  return STEPS.filter((step) => (names.length === 0 ? !step.asked : step.name === 'client' || names.includes(step.name)))
}

const seconds = (sinceMs) => `${((Date.now() - sinceMs) / 1000).toFixed(1)} s`

requireNode()
const steps = chosenSteps()
installLocked(root, { withTests: true, again: 'npm test' })
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const began = Date.now()
const total = { passed: 0, failed: 0 }

/** One step, told and counted; true where it is good. Where others run beside it, its output is held back until it ends. */
async function take({ name, what, run, counts = false }, heldBack) {
  if (!heldBack) console.log(`\n━━ ${name}: ${what}`)
  const since = Date.now()
  const file = heldBack ? path.join(results, `${name}.log`) : null
  const ended = await run(file)
  if (heldBack) console.log(`\n━━ ${name}: ${what}\n${existsSync(file) ? readFileSync(file, 'utf8') : ''}`)
  const { passed, failed } = counts ? counted(name) : { passed: 0, failed: 0 }
  // A program that ends with 0 although a test failed is not believed, nor is one that ran no test.
  const good = ended && failed === 0 && (!counts || passed > 0)
  total.passed += passed
  // A check without tests, or a suite that broke before it could count, has failed once.
  total.failed += good ? failed : Math.max(failed, 1)
  console.log(`━━ ${name}: ${good ? 'passed' : 'FAILED'} in ${seconds(since)}`)
  return good
}

// Side by side only where the build was a step before: two at once would both make it.
const isBuilt = steps.some(({ name }) => name === 'build')
const last = isBuilt ? steps.filter(({ looksAtBuild }) => looksAtBuild) : []
let good = true
for (const step of steps.filter((one) => !last.includes(one))) {
  good = await take(step, false)
  if (!good) break
}
if (good && last.length > 1) console.log(`\n━━ ${last.map(({ name }) => name).join(' + ')}: side by side, each told when it ends`)
if (good) await Promise.all(last.map((step) => take(step, last.length > 1)))
console.log(`\n${steps.map((step) => step.name).join(', ')}: ${seconds(began)}\n`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
