// `npm test`: every check there is, in order, stopping at the first that fails. `npm test -- unit e2e` runs only those.
// Plain JavaScript, since it installs what everything else needs.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './browser.mjs'
import { installLocked, requireNode } from './install.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const results = path.join(root, 'test-results')

/** Runs a program of ours or of a package; output goes where ours goes. */
function node(args, env = {}) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env } }).status === 0
}

const binary = (...parts) => path.join(root, 'node_modules', ...parts)
const typescript = (script) => node(['--disable-warning=DeprecationWarning', '--import', 'tsx', path.join(root, 'scripts', script)])

function vitest(project) {
  const report = path.join(results, `${project}.json`)
  return node([binary('vitest', 'vitest.mjs'), 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
}

function endToEnd() {
  const specs = readdirSync(path.join(root, 'tests', 'e2e'), { recursive: true }).filter((file) => file.endsWith('.spec.ts'))
  if (specs.length === 0) {
    console.error('tests/e2e 下没有测试。There is no end-to-end test below tests/e2e.')
    return false
  }
  const browser = findBrowser(root)
  if (browser === undefined) return false
  return node([binary('@playwright', 'test', 'cli.js'), 'test'], browser === null ? {} : { PLUMBLINE_CHROMIUM: browser })
}

const STEPS = [
  { name: 'client', what: 'Prisma client', run: () => typescript('generate-client.ts') },
  { name: 'types', what: 'types (tsc)', run: () => node([binary('next', 'dist', 'bin', 'next'), 'typegen']) && node([binary('typescript', 'bin', 'tsc'), '--noEmit', '-p', '.']) },
  { name: 'lint', what: 'lint (oxlint)', run: () => node([binary('oxlint', 'bin', 'oxlint')]) },
  { name: 'house', what: 'boundaries, conventions, conformance', counts: true, run: () => vitest('house') },
  { name: 'unit', what: 'unit tests', counts: true, run: () => vitest('unit') },
  { name: 'integration', what: 'integration tests (PostgreSQL)', counts: true, run: () => vitest('integration') },
  { name: 'build', what: 'production build', run: () => typescript('build.ts') },
  { name: 'security', what: 'requests over the wire against the built product', counts: true, run: () => vitest('security') },
  { name: 'e2e', what: 'end-to-end tests (browser)', counts: true, run: endToEnd },
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
  return STEPS.filter((step) => names.length === 0 || step.name === 'client' || names.includes(step.name))
}

const seconds = (sinceMs) => `${((Date.now() - sinceMs) / 1000).toFixed(1)} s`

requireNode()
const steps = chosenSteps()
installLocked(root, { withTests: true, again: 'npm test' })
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const began = Date.now()
const total = { passed: 0, failed: 0 }
for (const { name, what, run, counts = false } of steps) {
  console.log(`\n━━ ${name}: ${what}`)
  const since = Date.now()
  const ended = run()
  const { passed, failed } = counts ? counted(name) : { passed: 0, failed: 0 }
  // A program that ends with 0 although a test failed is not believed, nor is one that ran no test.
  const good = ended && failed === 0 && (!counts || passed > 0)
  total.passed += passed
  // A check without tests, or a suite that broke before it could count, has failed once.
  total.failed += good ? failed : Math.max(failed, 1)
  console.log(`━━ ${name}: ${good ? 'passed' : 'FAILED'} in ${seconds(since)}`)
  if (!good) break
}
console.log(`\n${steps.map((step) => step.name).join(', ')}: ${seconds(began)}\n`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
