// `npm test`: every check there is, in lanes beside each other, beginning nothing more after the first that fails.
// `npm test -- unit e2e` runs only those; what takes long runs only where it is asked for by name.
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
const typescript = (script, file = null) => node(['--disable-warning=DeprecationWarning', '--import', 'tsx', path.join(root, 'scripts', script)], {}, file)

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
  { name: 'types', what: 'types (tsc)', run: async (file) => (await node([binary('next', 'dist', 'bin', 'next'), 'typegen'], {}, file)) && (await node([binary('typescript', 'bin', 'tsc'), '--noEmit', '-p', '.'], {}, file)) },
  { name: 'lint', what: 'lint (oxlint)', run: (file) => node([binary('oxlint', 'bin', 'oxlint')], {}, file) },
  { name: 'house', what: 'boundaries, conventions, conformance', counts: true, run: (file) => vitest('house', file) },
  { name: 'unit', what: 'unit tests', counts: true, run: (file) => vitest('unit', file) },
  { name: 'integration', what: 'integration tests (PostgreSQL)', counts: true, run: (file) => vitest('integration', file) },
  { name: 'files', what: 'whole collections of files, formats and standards', counts: true, asked: true, run: (file) => vitest('files', file) },
  { name: 'build', what: 'production build', run: (file) => typescript('build.ts', file) },
  { name: 'security', what: 'requests over the wire against the built product', counts: true, looksAtBuild: true, run: (file) => vitest('security', file) },
  { name: 'authorization', what: 'everybody at every way into the built product', counts: true, looksAtBuild: true, run: (file) => vitest('authorization', file) },
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

// Types and build both write .next, so they are in one lane; every suite has servers, ports and folders of its own.
const LANES = [['types', 'lint', 'house', 'build', 'e2e'], ['unit', 'integration', 'files', 'security', 'dashboards'], ['authorization']]

/** Steps in the lanes that they run in; one lane where two would both make the build, or the others only wait for the first. */
function lanesOf(chosen) {
  const lanes = LANES.map((names) => chosen.filter(({ name }) => names.includes(name))).filter((lane) => lane.length > 0)
  const isBuilt = chosen.some(({ name }) => name === 'build')
  const needsBuild = chosen.some(({ looksAtBuild }) => looksAtBuild)
  const onlyWait = isBuilt && chosen.every(({ name, looksAtBuild }) => name === 'build' || looksAtBuild) && chosen.length === 2
  return lanes.length < 2 || onlyWait || (needsBuild && !isBuilt) ? [chosen] : lanes
}

const seconds = (sinceMs) => `${((Date.now() - sinceMs) / 1000).toFixed(1)} s`

requireNode()
const steps = chosenSteps()
installLocked(root, { withTests: true, again: 'npm test' })
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const began = Date.now()
const total = { passed: 0, failed: 0 }

/** One step, told and counted. Where others run beside it, its output is held back until it ends. */
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
}

let buildEnds
const buildEnded = new Promise((resolve) => (buildEnds = resolve))

/** Steps one after another, until one fails in either lane. */
async function runLane(lane, heldBack) {
  for (const step of lane) {
    if (step.looksAtBuild && heldBack) await buildEnded
    if (total.failed > 0) break
    if (heldBack) console.log(`━━ ${step.name}: begins; what it says follows when it ends`)
    await take(step, heldBack)
    if (step.name === 'build') buildEnds()
  }
  if (lane.some(({ name }) => name === 'build')) buildEnds()
}

const [client, ...rest] = steps
const lanes = lanesOf(rest)
await runLane([client], false)
await Promise.all(lanes.map((lane) => runLane(lane, lanes.length > 1)))
console.log(`\n${steps.map((step) => step.name).join(', ')}: ${seconds(began)}\n`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
