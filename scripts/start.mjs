// `npm start` on a machine that has only Node and npm: installs what the lock file names, then hands over to launch.ts.
// Plain JavaScript, since nothing is installed yet when it runs.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { installLocked, requireNode } from './install.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

requireNode()
if (!process.argv.includes('--no-install')) installLocked(root, { withTests: false, again: 'npm start' })

// Signals reach the child through the terminal's process group or are passed on here; either way it ends first.
const child = spawn(process.execPath, ['--disable-warning=DeprecationWarning', '--import', 'tsx', '--conditions=react-server', path.join(root, 'scripts', 'launch.ts'), ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 1))
