// The signer of checkpoints: a process of its own, beside the server, that looks at the log every hour and signs what has grown.
// --once: one round, then it ends: 0 all is well, 2 something was found wrong. Started by launch.ts it ends when that closes the channel.
import { verifierKeyText } from '@/lib/platform/audit-key'
import { log } from '@/lib/platform/log'
import { openRecords } from './signer/own-records'
import { readSignerSettings, type SignerSettings } from './signer/settings'
import { signStreams, type Walks } from './signer/sign-streams'
import { withSignedLog } from './signer/signed-log'

// A day: what was signed long ago is walked again, so that a change back there is found as well.
const WHOLE_EVERY_MS = 24 * 60 * 60_000
process.umask(0o077)

const walks: Walks = new Map()

/** One round. Returns whether all was well. */
async function round({ url, folder }: SignerSettings): Promise<boolean> {
  return await withSignedLog(url, async (database) => {
    const installation = await database.installation()
    const records = await openRecords(folder, installation)
    if (process.connected) process.send?.(verifierKeyText(records.key.public))
    const { signed, findings } = await signStreams({ log: database, records, installation, walks })
    for (const { stream, size } of signed) log.info({ stream, size }, 'audit checkpoint signed')
    for (const finding of findings) log.error(finding, 'AUDIT LOG: refused to sign. 审计日志与已签署的历史不符,拒绝签署。See docs/audit-log.md')
    return findings.length === 0
  })
}

const wellOrLogged = (settings: SignerSettings): Promise<boolean> =>
  round(settings).catch((error: unknown) => {
    log.error({ err: error }, 'the audit signer could not finish its round')
    return false
  })

async function keepSigning(settings: SignerSettings): Promise<void> {
  let turn = round(settings)
  await turn
  const next = (): void => void (turn = turn.then(() => wellOrLogged(settings)))
  setInterval(next, settings.everyMs)
  setInterval(() => walks.clear(), WHOLE_EVERY_MS)
  const end = async (): Promise<void> => {
    next()
    await turn
    process.exit(0)
  }
  if (process.send === undefined) {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void end())
    return
  }
  // A signal to the whole group reaches the server too: the last checkpoint comes after it, when the launcher says so.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
  if (process.connected) process.once('disconnect', () => void end())
  else await end()
}

async function main(): Promise<void> {
  const settings = await readSignerSettings(process.cwd(), process.env)
  if (!process.argv.includes('--once')) return await keepSigning(settings)
  process.exitCode = (await round(settings)) ? 0 : 2
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
