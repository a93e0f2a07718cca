// `npm run lock:complete`: adds to package-lock.json the optional packages of other platforms that the registry in use does not carry. npm leaves
// them out when it writes the file, and then refuses to install from it. See docs/decisions/0013-installing-from-any-registry.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const SYSTEMS = ['darwin', 'win32', 'linux', 'freebsd', 'android', 'openharmony']
const PROCESSORS = ['wasm32', 'riscv64', 's390x', 'ppc64', 'arm64', 'arm', 'ia32', 'x64']

/** What a package is for, from the end of its name: `binding-linux-arm64-musl`. */
function platformOf(name) {
  const os = SYSTEMS.find((system) => name.includes(`${system}-`))
  const cpu = PROCESSORS.find((processor) => name.includes(`-${processor}`) || name.includes(`/${processor}`))
  if (cpu === undefined || (os === undefined && cpu !== 'wasm32')) throw new Error(`${name}: no platform in its name; add it by hand`)
  const libc = os === 'linux' ? { libc: [name.includes('musl') ? 'musl' : 'glibc'] } : {}
  return { cpu: [cpu], ...libc, ...(os === undefined ? {} : { os: [os] }) }
}

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url))
const lock = JSON.parse(readFileSync(file, 'utf8'))
const added = []
for (const [place, { optionalDependencies = {}, dev, license }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (`node_modules/${name}` in lock.packages || `${place}/node_modules/${name}` in lock.packages) continue
    if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) throw new Error(`${place} wants ${name} ${version}, which is no exact version; add it by hand`)
    lock.packages[`node_modules/${name}`] = { version, ...platformOf(name), ...(dev ? { dev } : {}), ...(license ? { license } : {}), optional: true }
    added.push(`${name} ${version}`)
  }
}
if (added.length > 0) {
  lock.packages = Object.fromEntries(Object.entries(lock.packages).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
}
console.log(added.length === 0 ? 'package-lock.json is whole.' : `added:\n${added.join('\n')}`)
