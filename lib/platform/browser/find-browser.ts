// A browser of the machine that can write PDF: the one that was named, or the first in the usual places. Nothing is installed and nothing is started here.
import { accessSync, constants, statSync } from 'node:fs'
import path from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable']

const PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe', 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe'],
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

/**
 * Finds it. Looked for each time: it may be installed while the server runs.
 * @param named PLUMBLINE_BROWSER: a whole path, or `none`; undefined to look for one
 * @param search PATH of the process
 * @returns null where there is none, and where the one that was named is not there
 */
export function findBrowser(named: string | undefined, search: string): string | null {
  if (named !== undefined) return path.isAbsolute(named) && isProgram(named) ? named : null
  const onPath = NAMES.flatMap((name) => search.split(path.delimiter).filter((folder) => folder !== '').map((folder) => path.join(folder, name)))
  return [...onPath, ...(PLACES[process.platform] ?? [])].find(isProgram) ?? null
}
