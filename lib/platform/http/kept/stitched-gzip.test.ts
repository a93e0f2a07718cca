import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { joinWith, splitAtNonce } from './nonce-places'
import { deflateParts, stitchGzip } from './stitched-gzip'

const OLD = 'Jg7XTTObeQG7ZGToPMM+XvYd'
const NEW = 'NVARnsnHXN1G5Ex+rU/GSv4i'
const page = (nonce: string, rows = 400): string =>
  `<script nonce="${nonce}">法治</script>${Array.from({ length: rows }, (_none, at) => `<tr><td>${at}</td><td>${at * 7} 件</td></tr>`).join('')}<script nonce="${nonce}" src="a.js"></script>`

describe('a page that was taken apart at its nonce', () => {
  it.each([
    ['in the middle', page(OLD)],
    ['at both ends', `${OLD}x${OLD}`],
    ['twice in a row', `a${OLD}${OLD}b`],
    ['nowhere', 'a page without'],
    ['alone', OLD],
    ['after half of itself', `${OLD.slice(0, 12)}${OLD}`],
  ])('is the page with the other one, with the nonce %s', async (_where, text) => {
    const parts = splitAtNonce(Buffer.from(text), OLD)
    const wanted = text.replaceAll(OLD, NEW)
    expect(joinWith(parts, Buffer.from(NEW)).toString()).toBe(wanted)
    expect(gunzipSync(stitchGzip(parts, await deflateParts(parts), NEW)).toString()).toBe(wanted)
  })

  it('is hardly longer compressed than the page as a whole', async () => {
    const parts = splitAtNonce(Buffer.from(page(OLD)), OLD)
    expect(stitchGzip(parts, await deflateParts(parts), NEW).length).toBeLessThan(gzipSync(page(NEW)).length * 1.1)
  })

  it('holds the old nonce nowhere', async () => {
    const parts = splitAtNonce(Buffer.from(page(OLD)), OLD)
    expect(gunzipSync(stitchGzip(parts, await deflateParts(parts), NEW)).includes(OLD)).toBe(false)
  })

  it('would be refused by its reader with a byte changed', async () => {
    const parts = splitAtNonce(Buffer.from(page(OLD)), OLD)
    const deflated = await deflateParts(parts)
    expect(() => gunzipSync(stitchGzip([Buffer.from('other'), ...parts.slice(1)], deflated, NEW))).toThrow(/incorrect/)
  })
})
