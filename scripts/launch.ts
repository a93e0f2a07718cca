// What `npm start` and `npm run dev` do once dependencies are there: database, migrations, data, build, server.
import { prepare } from './launch/prepare'
import { buildWhenChanged, generateClient } from './launch/build'
import { claimDataFolder } from './launch/data-folder'
import { readSettings } from './launch/settings'
import { checkPort, serve } from './launch/serve'
import { refuse, StartRefused } from './launch/refuse'
import { openDatabase } from './launch/open-database'
import { startSigner } from './launch/start-signer'

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
  const settings = await readSettings(root, process.argv.slice(2), process.env)
  if (!settings.prepareOnly) await checkPort(settings)
  if (settings.usesDataFolder) cleanUps.push(await claimDataFolder(settings.dataDir))
  await generateClient(root)
  const opened = await openDatabase(settings)
  cleanUps.push(opened.close)
  const setUpCode = await prepare({ root, ...opened })
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
  server.exited.then((code) => end(code), () => end(1))
}

main().catch((error: unknown) => {
  if (error instanceof StartRefused) console.error(`\n${error.message}\n`)
  else console.error(refuse(error).message)
  end(1)
})
