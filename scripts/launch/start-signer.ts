// Runs the audit signer beside the server, and lets it sign once more before the database stops.
import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { auditFolder } from '../signer/settings'
import { refusal } from './refuse'
import type { Settings } from './settings'

export interface RunningSigner {
  /** Its public key, for the product's own check. */
  readonly pin: string
  readonly stop: () => Promise<void>
}

const AGAIN_AFTER_MS = 60_000
const PATIENCE_MS = 20_000

function exitOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) resolve()
    else child.once('exit', () => resolve())
  })
}

/** Starts the signer, and starts it again a minute after it ended by itself. Refuses where it cannot open its own folder. */
export async function startSigner({ root, settings, url }: { readonly root: string; readonly settings: Settings; readonly url: string | null }): Promise<RunningSigner> {
  if (url === null) throw new Error('no connection for the audit signer')
  const folder = auditFolder(root, process.env, settings.dataDir)
  const { DATABASE_OWNER_URL: _owner, DATABASE_URL: _app, NEXTAUTH_SECRET: _secret, ...environment } = process.env
  const env = { ...environment, AUDIT_SIGNER_URL: url, PLUMBLINE_AUDIT_DIR: folder }
  const args = ['--disable-warning=DeprecationWarning', '--import', 'tsx', '--conditions=react-server', path.join(root, 'scripts', 'audit-signer.ts')]
  const launch = (): ChildProcess => spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], env })

  let child = launch()
  let ending = false
  const pin = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve(typeof message === 'string' ? message : ''))
    child.once('exit', () =>
      reject(refusal(`审计签署程序没有启动,原因见上面的日志。请核对文件夹 ${folder} 可写,其中的 audit-key.pem 没有丢失。`, `the audit signer did not start; the log above says why. Check that ${folder} can be written and that audit-key.pem in it is not lost.`)),
    )
  })
  const watch = (): void => {
    child.once('exit', () => {
      if (ending) return
      console.error('审计签署程序意外退出,一分钟后重新启动。The audit signer ended by itself; it is started again in a minute.')
      setTimeout(() => {
        if (ending) return
        child = launch()
        watch()
      }, AGAIN_AFTER_MS).unref()
    })
  }
  watch()
  return {
    pin,
    stop: async () => {
      ending = true
      if (child.connected) child.disconnect()
      const patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
      await exitOf(child)
      clearTimeout(patience)
    },
  }
}
