// Starts the server as a child process, waits until it answers, and says where.
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'
import { refusal } from './refuse'
import type { Settings } from './settings'

export interface Serving {
  readonly stop: () => Promise<void>
  readonly exited: Promise<number>
}

async function assertPortFree(host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? refusal(`端口 ${port} 已被占用。请停止占用它的程序,或换一个端口,例如:PORT=${port + 1} npm start`, `port ${port} is in use. Stop what uses it, or take another one: PORT=${port + 1} npm start`)
          : error.code === 'EACCES'
            ? refusal(`没有权限使用端口 ${port}(1024 以下需要特权)。请换一个端口,例如:PORT=3000 npm start`, `port ${port} needs privileges (below 1024). Take another one: PORT=3000 npm start`)
            : refusal(`不能监听 ${host}:${port}:${error.message}。请核对 HOST 和 PORT。`, `cannot listen on ${host}:${port}. Check HOST and PORT.`),
      )
    })
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

async function waitUntilReady(port: number, host: string, exited: Promise<number>): Promise<void> {
  let over = false
  void exited.then(() => (over = true))
  const address = `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}/api/health/ready`
  for (let waitedMs = 0; waitedMs < 60_000; waitedMs += 150) {
    if (over) throw refusal('服务没有启动,原因见上面的日志。', 'the server did not start; its log above says why.')
    if (await fetch(address).then((response) => response.ok, () => false)) return
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
  throw refusal('服务在 60 秒内没有就绪,原因见上面的日志。', 'the server was not ready within 60 seconds; its log above may say why.')
}

/** Checks the port first: nothing is built or started in vain. */
export const checkPort = (settings: Settings): Promise<void> => assertPortFree(settings.host, settings.port)

export async function serve(given: { readonly root: string; readonly settings: Settings; readonly appUrl: string; readonly setUpCode: string | null; readonly auditPin: string }): Promise<Serving> {
  const { settings, root } = given
  await checkPort(settings)
  const args = settings.dev
    ? [path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'dev', '-p', String(settings.port), '-H', settings.host]
    : [path.join(root, '.next', 'standalone', 'server.js')]
  const { DATABASE_OWNER_URL: _owner, AUDIT_SIGNER_URL: _signer, ...environment } = process.env
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...environment,
      NODE_ENV: settings.dev ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(settings.port),
      HOSTNAME: settings.host,
      APP_ORIGIN: settings.origin,
      NEXTAUTH_URL: settings.origin,
      NEXTAUTH_SECRET: settings.secrets.sessionSecret,
      PLUMBLINE_SEAL_KEY: settings.secrets.sealKey,
      DATABASE_URL: given.appUrl,
      PLUMBLINE_AUDIT_PIN: given.auditPin,
    },
  })
  const exited = new Promise<number>((resolve) => child.on('exit', (code) => resolve(code ?? 0)))
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    const patience = setTimeout(() => child.kill('SIGKILL'), 10_000)
    await exited
    clearTimeout(patience)
  }
  try {
    await waitUntilReady(settings.port, settings.host, exited)
  } catch (error) {
    await stop()
    throw error
  }
  console.log(`\n准绳已就绪 Plumbline is ready:  ${settings.origin}`)
  if (given.setUpCode !== null) console.log(`首次设置 First set-up:  ${settings.origin}/set-up   一次性设置码 one-time code:  ${given.setUpCode}`)
  console.log('按 Ctrl-C 停止。Press Ctrl-C to stop.\n')
  return { stop, exited }
}
