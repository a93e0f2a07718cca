// The heap of a running server after its garbage was collected, asked through the inspector that Node opens on SIGUSR1. Full runs only.
import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'

const INSPECTOR = 9229

/** One text frame of a client, masked as the protocol asks. */
function frame(text: string): Buffer {
  const payload = Buffer.from(text)
  const mask = randomBytes(4)
  const head = payload.length < 126 ? Buffer.from([0x81, 0x80 | payload.length]) : Buffer.from([0x81, 0xfe, payload.length >> 8, payload.length & 255])
  return Buffer.concat([head, mask, payload.map((byte, at) => byte ^ (mask[at % 4] ?? 0))])
}

async function answerTo(socket: Socket, received: () => string, id: number, method: string, params: object): Promise<string> {
  socket.write(frame(JSON.stringify({ id, method, params })))
  for (let tries = 0; tries < 300; tries += 1) {
    const found = new RegExp(`\\{"id":${id},"result":.*\\}`).exec(received())?.[0]
    if (found !== undefined) return found
    await wait(100)
  }
  throw new Error(`the inspector did not answer ${method}`)
}

async function debuggerUrl(): Promise<URL> {
  for (let tries = 0; tries < 50; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${INSPECTOR}/json/list`).catch(() => null)
    const [first] = answer === null ? [] : z.array(z.object({ webSocketDebuggerUrl: z.string() })).parse(await answer.json())
    if (first !== undefined) return new URL(first.webSocketDebuggerUrl)
    await wait(100)
  }
  throw new Error('the server opened no inspector')
}

/** Used heap in MB. */
export async function heapOf(pid: number): Promise<number> {
  process.kill(pid, 'SIGUSR1')
  const url = await debuggerUrl()
  const socket = connect(INSPECTOR, '127.0.0.1')
  let received = ''
  socket.on('data', (chunk) => {
    received += chunk.toString('latin1')
  })
  socket.write(`GET ${url.pathname} HTTP/1.1\r\nHost: 127.0.0.1:${INSPECTOR}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\nSec-WebSocket-Version: 13\r\n\r\n`)
  while (!received.includes('\r\n\r\n')) await wait(50)
  await answerTo(socket, () => received, 1, 'HeapProfiler.collectGarbage', {})
  const told = await answerTo(socket, () => received, 2, 'Runtime.evaluate', { expression: 'process.memoryUsage().heapUsed', returnByValue: true })
  socket.destroy()
  const bytes = Number(/"value":(\d+)/.exec(told)?.[1])
  if (!(bytes > 0)) throw new Error(`the inspector gave no number: ${told}`)
  return bytes / 1024 / 1024
}
