// What `npm start` and `npm test` need before anything of ours can run: a Node that is new enough, and the packages of the lock file.
// Plain JavaScript, since nothing is installed yet when it runs.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'

/** Ends the process where Node is older than 20.19; warns where it no longer gets security updates. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Node.js 版本过低:当前 ${process.versions.node},需要 20.19 或更高(建议 24)。\nNode.js ${process.versions.node} is too old: 20.19 or newer is needed, 24 is recommended.`)
    process.exit(1)
  }
  if (major < 22) {
    console.warn(`提示:Node.js ${process.versions.node} 已停止安全更新,正式使用请换 Node.js 24。\nNote: Node.js ${process.versions.node} no longer gets security updates; use Node.js 24 in production.`)
  }
}

function upToDate(root, withTests) {
  const installed = path.join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(path.join(root, 'package-lock.json')).mtimeMs - 1000) return false
  // An installation for production leaves out what tests need.
  return !withTests || existsSync(path.join(root, 'node_modules', 'vitest', 'package.json'))
}

/**
 * Installs exactly what package-lock.json names, unless that is there already.
 * @param {string} root folder of the project
 * @param {{ withTests: boolean, again: string }} wanted whether the packages of tests are needed, and the command to run again after a failure
 */
export function installLocked(root, { withTests, again }) {
  if (upToDate(root, withTests)) return
  console.log('正在安装依赖(按 package-lock.json)… Installing locked dependencies …')
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(withTests ? ['--include=dev'] : [])]
  const npm = spawnSync('npm', args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' })
  if (npm.status === 0) return
  console.error(`依赖安装失败。请检查能否访问 npm 源(npm config get registry),然后重新运行 ${again}。\nInstalling failed. Check that the npm registry can be reached, then run ${again} again.`)
  process.exit(1)
}
