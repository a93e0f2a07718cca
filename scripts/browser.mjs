// A Chromium for the end-to-end tests, from the nearest place that has a working one, and fonts that can write Chinese.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const isRoot = process.getuid?.() === 0

// Opens a page, which finds missing libraries and a refused sandbox as well.
const TRIAL = `
import { chromium } from '@playwright/test'
const [executablePath, ...args] = process.argv.slice(1)
const browser = await chromium.launch({ ...(executablePath === '' ? {} : { executablePath }), args })
await (await browser.newPage()).goto('data:text/html,<title>ok</title>')
await browser.close()
`

function works(root, executablePath) {
  const trial = spawnSync(process.execPath, ['--input-type=module', '--eval', TRIAL, '--', executablePath ?? '', ...(isRoot ? ['--no-sandbox'] : [])], { cwd: root, stdio: 'ignore', timeout: 60_000 })
  return trial.status === 0
}

function onPath() {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).filter((file) => existsSync(file))
}

function run(command, args, timeoutMs) {
  console.log(`$ ${command} ${args.join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env, timeout: timeoutMs }).status === 0
}

const hasApt = () => isRoot && existsSync('/usr/bin/apt-get')
let updated = false

function aptInstall(...packages) {
  if (!hasApt()) return false
  updated ||= run('apt-get', ['update', '-q'], 300_000)
  return run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], 900_000)
}

function download(root) {
  // On a closed network it would try for minutes.
  return run(process.execPath, [path.join(root, 'node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'], 180_000)
}

function ensureChineseFonts() {
  const writesChinese = () => (spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).stdout ?? '').trim() !== ''
  if (process.platform !== 'linux' || writesChinese() || (aptInstall('fontconfig', 'fonts-noto-cjk') && writesChinese())) return
  console.warn('提示:没有找到中文字体,页面上的汉字会显示为方框。Debian/Ubuntu 上:apt-get install fonts-noto-cjk\nNote: no Chinese font was found, so pages show boxes for Chinese. On Debian and Ubuntu: apt-get install fonts-noto-cjk')
}

function findOrInstall(root) {
  const working = () => onPath().find((file) => works(root, file))
  const installed = working()
  if (installed !== undefined) return installed
  if (works(root, null)) return null
  // The distribution's brings the libraries that it needs; Playwright's own often lacks them on a bare machine.
  if (aptInstall('chromium', 'fonts-noto-cjk')) return working()
  return download(root) && works(root, null) ? null : undefined
}

/**
 * Finds a browser that works, installing one where none is there.
 * @param {string} root folder of the project
 * @returns {string | null | undefined} path of the browser; null for Playwright's own; undefined where none works, which has been said
 */
export function findBrowser(root) {
  const named = process.env['PLUMBLINE_CHROMIUM']
  if (named !== undefined && named !== '') {
    ensureChineseFonts()
    if (works(root, named)) return named
    console.error(`PLUMBLINE_CHROMIUM=${named} 打不开页面。请核对路径,或取消这个变量。\nPLUMBLINE_CHROMIUM=${named} opens no page. Check the path, or unset the variable.`)
    return undefined
  }
  const found = findOrInstall(root)
  if (found === undefined) {
    console.error(
      '没有可用的浏览器,端到端测试无法运行。请安装 Chromium(Debian/Ubuntu:apt-get install chromium fonts-noto-cjk),或用 PLUMBLINE_CHROMIUM 指定它的路径。\nNo browser works here, so the end-to-end tests cannot run. Install Chromium (Debian and Ubuntu: apt-get install chromium fonts-noto-cjk), or give its path in PLUMBLINE_CHROMIUM.',
    )
    return undefined
  }
  ensureChineseFonts()
  return found
}
