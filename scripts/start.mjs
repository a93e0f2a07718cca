// `npm start` on a machine that has only Node and npm: installs what the lock file names, then hands over to launch.ts.
// Plain JavaScript, since nothing is installed yet when it runs.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node.js 版本过低:当前 ${process.versions.node},需要 20.19 或更高(建议 24)。\nNode.js ${process.versions.node} is too old: 20.19 or newer is needed, 24 is recommended.`)
  process.exit(1)
}
if (major < 22) {
  console.warn(`提示:Node.js ${process.versions.node} 已停止安全更新,正式使用请换 Node.js 24。\nNote: Node.js ${process.versions.node} no longer gets security updates; use Node.js 24 in production.`)
}

const lock = path.join(root, 'package-lock.json')
const installed = path.join(root, 'node_modules', '.package-lock.json')
const upToDate = existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs - 1000
if (!upToDate && !process.argv.includes('--no-install')) {
  console.log('正在安装依赖(按 package-lock.json)… Installing locked dependencies …')
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' })
  if (npm.status !== 0) {
    console.error('依赖安装失败。请检查能否访问 npm 源(npm config get registry),然后重新运行 npm start。\nInstalling failed. Check that the npm registry can be reached, then run npm start again.')
    process.exit(1)
  }
}

// Signals reach the child through the terminal's process group or are passed on here; either way it ends first.
const child = spawn(process.execPath, ['--disable-warning=DeprecationWarning', '--import', 'tsx', '--conditions=react-server', path.join(root, 'scripts', 'launch.ts'), ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 1))
