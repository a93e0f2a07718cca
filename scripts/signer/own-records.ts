// What the signer keeps outside the database: its key and every note that it signed. These are what it holds the database against.
import { chmod, link, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { keyNameOf, readNote, type SignedNote } from '@/lib/domain/audit/note'
import { isSignedBy, newPrivateKey, readVerifierKey, signingKey, verifierKeyText, type SigningKey, type VerifierKey } from '@/lib/platform/audit-key'

/** A note of one's own that cannot be believed any more. */
export class DamagedRecord extends Error {}

export interface OwnRecords {
  readonly key: SigningKey
  /** Streams that were ever signed for. */
  readonly streams: () => Promise<readonly string[]>
  /** All notes of a stream, smallest first. Throws DamagedRecord where one is not as it was signed. */
  readonly notes: (stream: string) => Promise<readonly SignedNote[]>
  /** Writes a note down for good; one of that size that is there already stays. */
  readonly keep: (note: SignedNote, content: string) => Promise<void>
  /** Writes latest.txt: the newest note of every stream, one file to carry away. */
  readonly writeLatest: () => Promise<void>
}

async function writeDurably(file: string, content: string, replace: boolean): Promise<void> {
  const temporary = `${file}.${process.pid}.part`
  const handle = await open(temporary, 'w', 0o600)
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
  if (replace) return await rename(temporary, file)
  // A link, unlike a rename, replaces nothing.
  await link(temporary, file).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  })
  await rm(temporary)
}

async function ownFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
}

const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => [])

async function openKey(folder: string, installation: string): Promise<SigningKey> {
  const file = path.join(folder, 'audit-key.pem')
  const name = keyNameOf(installation)
  let pem = await readFile(file, 'utf8').catch(() => null)
  if (pem === null) {
    if ((await namesIn(path.join(folder, 'checkpoints'))).length > 0) {
      throw new DamagedRecord(`${file} is gone, but checkpoints signed with it are there: restore it from where it is kept, or follow docs/audit-log.md, "A new key"`)
    }
    pem = newPrivateKey()
    await writeDurably(file, pem, false)
  }
  await chmod(file, 0o600)
  const key = signingKey(pem, name)
  await writeDurably(path.join(folder, 'audit-key.pub'), `${verifierKeyText(key.public)}\n`, true)
  return key
}

/** Public keys of earlier years, kept as `retired-<anything>.pub` when a new key was made: what they signed still counts. */
async function retiredKeys(folder: string): Promise<readonly VerifierKey[]> {
  const names = (await namesIn(folder)).filter((name) => /^retired-.*\.pub$/.test(name))
  const keys = await Promise.all(names.map(async (name) => readVerifierKey(await readFile(path.join(folder, name), 'utf8'))))
  return keys.filter((key) => key !== null)
}

/**
 * Opens the folder, making it and the key at the first start.
 * @param installation whose log it is; names the key
 */
export async function openRecords(folder: string, installation: string): Promise<OwnRecords> {
  await ownFolder(folder)
  const key = await openKey(folder, installation)
  const keys = [key.public, ...(await retiredKeys(folder))]
  const checkpoints = path.join(folder, 'checkpoints')
  await ownFolder(checkpoints)

  const streams = async (): Promise<readonly string[]> => (await readdir(checkpoints, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const sizes = async (stream: string): Promise<readonly number[]> =>
    (await namesIn(path.join(checkpoints, stream))).filter((name) => /^[1-9]\d*\.note$/.test(name)).map((name) => Number(name.slice(0, -5))).sort((a, b) => a - b)
  const read = async (stream: string, size: number): Promise<SignedNote> => {
    const file = path.join(checkpoints, stream, `${size}.note`)
    const note = readNote(await readFile(file, 'utf8'))
    const sound = note !== null && note.checkpoint.stream === stream && note.checkpoint.size === size && note.checkpoint.installation === installation && keys.some((one) => isSignedBy(note, one))
    if (!sound) throw new DamagedRecord(`${file} is not as it was signed`)
    return note
  }
  return {
    key,
    streams,
    notes: async (stream) => await Promise.all((await sizes(stream)).map(async (size) => await read(stream, size))),
    keep: async ({ checkpoint: { stream, size } }, content) => {
      await ownFolder(path.join(checkpoints, stream))
      await writeDurably(path.join(checkpoints, stream, `${size}.note`), content, false)
    },
    writeLatest: async () => {
      const contents: string[] = []
      for (const stream of (await streams()).toSorted()) {
        const size = (await sizes(stream)).at(-1)
        if (size !== undefined) contents.push(await readFile(path.join(checkpoints, stream, `${size}.note`), 'utf8'))
      }
      await writeDurably(path.join(checkpoints, 'latest.txt'), contents.join('\n'), true)
    },
  }
}
