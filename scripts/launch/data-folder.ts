// One start a data folder: a second one is told of the first instead of corrupting its database.
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { refusal } from './refuse'

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Claims the folder for this process. Returns what gives it up again. */
export async function claimDataFolder(dataDir: string): Promise<() => Promise<void>> {
  const file = path.join(dataDir, 'plumbline.pid')
  await mkdir(dataDir, { recursive: true })
  // Nobody else may look in. As root the database runs as another user, who must pass through.
  await chmod(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700)
  const holder = Number(await readFile(file, 'utf8').catch(() => '0'))
  if (holder > 0 && holder !== process.pid && alive(holder)) {
    throw refusal(
      `数据文件夹 ${dataDir} 正由另一个准绳进程(pid ${holder})使用。请先停止它,或用 PLUMBLINE_DATA 指定另一个文件夹。`,
      `the data folder ${dataDir} is in use by another Plumbline (pid ${holder}). Stop that one first, or name another folder in PLUMBLINE_DATA.`,
    )
  }
  await writeFile(file, String(process.pid), { mode: 0o600 })
  return () => rm(file, { force: true })
}
