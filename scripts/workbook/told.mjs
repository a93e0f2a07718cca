// What this program tells: one JSON value a line, to standard output, whole lines only and no more bytes than it may.
import { once } from 'node:events'
import { tooComplex } from './refusal.mjs'

const HELD = 64 * 1024
/** Bytes of one line; the server reads none that is longer. */
const LINE_LONGEST = 7 * 1024 * 1024

export class Told {
  #held = Buffer.allocUnsafe(4 * HELD)
  #at = 0
  /** Where the last whole line ends. */
  #whole = 0
  #left
  #waiting = false

  /** @param {number} limit bytes */
  constructor(limit) {
    this.#left = limit
  }

  /** @param {unknown} value */
  line(value) {
    const json = `${JSON.stringify(value)}\n`
    const at = this.room(json.length * 3)
    this.took(this.#held.write(json, at, 'utf8'))
    this.lineEnds()
  }

  /** Where to write up to so many bytes into `held`; took() says how many it were. @param {number} bytes */
  room(bytes) {
    if (this.#whole >= HELD) this.#write()
    const needed = this.#at + bytes
    if (needed > this.#held.length) this.#grow(needed)
    return this.#at
  }

  get held() {
    return this.#held
  }

  /** @param {number} bytes */
  took(bytes) {
    this.#at += bytes
    this.#left -= bytes
    if (this.#left < 0) throw tooComplex('memory')
  }

  lineEnds() {
    if (this.#at - this.#whole > LINE_LONGEST) throw tooComplex('memory')
    this.#whole = this.#at
  }

  /** The last line of all: there is always room for it, and what was begun before is not told. @param {unknown} value */
  async end(value) {
    this.#left = Number.POSITIVE_INFINITY
    this.#at = this.#whole
    this.line(value)
    this.#write()
    await this.read()
  }

  /** Waits until the server has taken what was told, where the system does not wait by itself. */
  async read() {
    if (!this.#waiting) return
    this.#waiting = false
    await once(process.stdout, 'drain')
  }

  #grow(needed) {
    if (needed > LINE_LONGEST * 3) throw tooComplex('memory')
    const larger = Buffer.allocUnsafe(needed * 2)
    this.#held.copy(larger, 0, 0, this.#at)
    this.#held = larger
  }

  #write() {
    if (this.#whole > 0) this.#waiting = !process.stdout.write(Buffer.from(this.#held.subarray(0, this.#whole)))
    this.#held.copyWithin(0, this.#whole, this.#at)
    this.#at -= this.#whole
    this.#whole = 0
  }
}
