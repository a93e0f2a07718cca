// A Python for the tests of the offline verifiers: the one on the path, or, on Debian and Ubuntu as root, installed once.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const works = (): boolean => spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 9))'], { stdio: 'ignore', timeout: 30_000 }).status === 0

function aptInstall(...packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  const options = { stdio: 'inherit' as const, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 600_000 }
  for (const args of [['update', '-q'], ['install', '-q', '-y', '--no-install-recommends', ...packages]]) spawnSync('apt-get', args, options)
}

/** Makes sure that python3 3.9 or newer is there. Throws with a sentence where it is not and cannot be installed. */
export function requirePython(): void {
  if (works()) return
  aptInstall('python3')
  if (works()) return
  throw new Error('需要 python3(3.9 及以上)来测试离线核验程序。Debian/Ubuntu 上:apt-get install python3\npython3 (3.9 or newer) is needed to test the offline verifiers. On Debian and Ubuntu: apt-get install python3')
}
