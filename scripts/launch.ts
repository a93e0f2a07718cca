// What `npm start` and `npm run dev` do once dependencies are there: database, migrations, data, build, server.
import { prepare } from './launch/prepare'
import { prepareDemo } from './launch/prepare-demo'
import { buildWhenChanged, generateClient } from './launch/build'
import { keptAccess, tellCode, tellDemo } from './launch/demo-accounts'
import { claimDataFolder } from './launch/data-folder'
import { readSettings } from './launch/settings'
import { checkPort, serve } from './launch/serve'
import { refuse, StartRefused } from './launch/refuse'
import { openDatabase } from './launch/open-database'
import { startSigner } from './launch/start-signer'
import { now } from '@/lib/platform/clock'
import { demoPeople } from '@/prisma/seeds/demonstration/demo-people'

const root = process.cwd()
const cleanUps: (() => Promise<void>)[] = []
let ending: Promise<void> | undefined

function end(code: number): void {
  ending ??= (async () => {
    for (const cleanUp of cleanUps.reverse()) await cleanUp().catch((error: unknown) => console.error(error))
    process.exit(code)
  })()
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0))

async function main(): Promise<void> {
  const flags = process.argv.slice(2)
  const settings = await readSettings(root, flags, process.env)
  // Beside a demonstration that is running: nothing is claimed, nothing is started.
  if (settings.demo && flags.includes('--code')) return tellCode(await keptAccess(settings.dataDir), now())
  if (!settings.prepareOnly) await checkPort(settings)
  if (settings.usesDataFolder) cleanUps.push(await claimDataFolder(settings.dataDir))
  await generateClient(root)
  const opened = await openDatabase(settings)
  cleanUps.push(opened.close)
  const setUpCode = settings.demo ? await prepareDemo({ root, settings, ...opened }) : await prepare({ root, ...opened })
  if (settings.prepareOnly) {
    if (setUpCode !== null) console.log(`\n一次性设置码 One-time set-up code: ${setUpCode}\n`)
    return end(0)
  }
  if (!settings.dev) await buildWhenChanged(root)
  // Stopped after the server and before the database: its last checkpoints cover everything.
  const signer = await startSigner({ root, settings, url: opened.signerUrl })
  cleanUps.push(signer.stop)
  const server = await serve({ root, settings, appUrl: opened.appUrl, setUpCode, auditPin: signer.pin })
  cleanUps.push(server.stop)
  if (settings.demo) tellDemo(await keptAccess(settings.dataDir), demoPeople, now())
  server.exited.then((code) => end(code), () => end(1))
}

main().catch((error: unknown) => {
  if (error instanceof StartRefused) console.error(`\n${error.message}\n`)
  else console.error(refuse(error).message)
  end(1)
})
