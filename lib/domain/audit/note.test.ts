import { describe, expect, it } from 'vitest'
import { isSignedBy, newPrivateKey, readVerifierKey, signingKey, verifierKeyText } from '@/lib/platform/audit-key'
import { checkpointText, keyNameOf, readNote, signedNote, type Checkpoint } from './note'

const INSTALLATION = '0f2f7f4a-9d1c-4f5a-8a70-3c1f6f7b2d10'
const CHECKPOINT: Checkpoint = {
  installation: INSTALLATION,
  stream: 'unit-410721',
  size: 12,
  sha256Root: new Uint8Array(32).fill(1),
  sm3Root: new Uint8Array(32).fill(2),
  head: new Uint8Array(32).fill(3),
  time: '2026-11-23T08:00:00.000Z',
}
const key = signingKey(newPrivateKey(), keyNameOf(INSTALLATION))
const text = checkpointText(CHECKPOINT)
const note = signedNote(text, [{ keyName: key.public.name, keyId: key.public.id, signature: key.sign(text) }])

describe('a signed note', () => {
  it('has the documented text', () => {
    expect(text).toBe(
      `${INSTALLATION}/audit/unit-410721\n12\nAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=\nsm3 AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=\nhead ${'03'.repeat(32)}\ntime 2026-11-23T08:00:00.000Z\npolicy 1\n`,
    )
    expect(note).toMatch(new RegExp(`^${text}\n— ${INSTALLATION}/audit [A-Za-z0-9+/]{91}=\n$`))
  })

  it('is read back as it was written, and its signature counts', () => {
    const read = readNote(note)
    expect(read?.checkpoint).toEqual(CHECKPOINT)
    expect(read !== null && isSignedBy(read, key.public)).toBe(true)
  })

  it('does not count under another key, nor with one letter changed', () => {
    const other = signingKey(newPrivateKey(), keyNameOf(INSTALLATION))
    const read = readNote(note)
    expect(read !== null && isSignedBy(read, other.public)).toBe(false)
    const changed = readNote(note.replace('\n12\n', '\n13\n'))
    expect(changed !== null && isSignedBy(changed, key.public)).toBe(false)
  })

  it.each<readonly [string, (content: string) => string]>([
    ['another policy', (content) => content.replace('policy 1', 'policy 2')],
    ['a line more', (content) => content.replace('policy 1\n', 'policy 1\nx\n')],
    ['a line less', (content) => content.replace(/time .*\n/, '')],
    ['a size with a leading zero', (content) => content.replace('\n12\n', '\n012\n')],
    ['a size of nothing', (content) => content.replace('\n12\n', '\n0\n')],
    ['a size beyond 2^53', (content) => content.replace('\n12\n', '\n9007199254740993\n')],
    ['another spelling of base64', (content) => content.replace('AQE=\n', 'AQF=\n')],
    ['a short root', (content) => content.replace('\nAQEB', '\n')],
    ['a head in capitals', (content) => content.replace('head 03', 'head 0A')],
    ['a stream in capitals', (content) => content.replace('unit-', 'Unit-')],
    ['carriage returns', (content) => content.replaceAll('\n', '\r\n')],
    ['no signature', (content) => content.slice(0, content.indexOf('—'))],
    ['a short signature', (content) => content.replace(/(— \S+ ).{4}/, '$1')],
    ['no last line break', (content) => content.slice(0, -1)],
    ['a time that is none', (content) => content.replace('2026-11-23T', '2026-13-23T')],
  ])('with %s is not read', (_what, change) => {
    expect(change(note)).not.toBe(note)
    expect(readNote(change(note))).toBeNull()
  })
})

describe('a public key', () => {
  it('is read back from its line', () => {
    const line = verifierKeyText(key.public)
    const read = readVerifierKey(`${line}\n`)
    expect(read === null ? '' : verifierKeyText(read)).toBe(line)
  })

  it.each([['another name', (line: string) => line.replace(INSTALLATION, INSTALLATION.replace('0', '1'))], ['another identifier', (line: string) => line.replace(/\+[0-9a-f]{8}\+/, '+00000000+')], ['nothing', () => '']])('with %s is none', (_what, change) => {
    expect(readVerifierKey(change(verifierKeyText(key.public)))).toBeNull()
  })
})
