// A certificate for localhost that vouches for itself, made anew for a run: no key stands in a file. DER by hand, as RFC 5280 has it.
import { generateKeyPairSync, sign } from 'node:crypto'

/** One element: its tag, its length, its content. */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  const size: number[] = []
  for (let rest = content.length; rest > 0; rest = Math.floor(rest / 256)) size.unshift(rest % 256)
  const length = content.length < 128 ? [content.length] : [0x80 + size.length, ...size]
  return Buffer.concat([Buffer.from([tag, ...length]), content])
}

const text = (words: string): Buffer => Buffer.from(words, 'latin1')
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'))
const [SEQUENCE, SET, INTEGER, BITS, OCTETS, UTF8, TIME, TRUE] = [0x30, 0x31, 0x02, 0x03, 0x04, 0x0c, 0x18, der(0x01, Buffer.from([0xff]))]
// ecdsa-with-SHA256, commonName, subjectAltName, basicConstraints.
const [ECDSA, COMMON_NAME, ALT_NAME, BASIC] = ['2a8648ce3d040302', '550403', '551d11', '551d13']

/** Key and certificate as PEM. */
export function selfSigned(): { readonly key: string; readonly certificate: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const algorithm = der(SEQUENCE, oid(ECDSA))
  const name = der(SEQUENCE, der(SET, der(SEQUENCE, oid(COMMON_NAME), der(UTF8, text('localhost')))))
  const extensions = der(0xa3, der(SEQUENCE,
    der(SEQUENCE, oid(ALT_NAME), der(OCTETS, der(SEQUENCE, der(0x82, text('localhost'))))),
    der(SEQUENCE, oid(BASIC), TRUE, der(OCTETS, der(SEQUENCE, TRUE))),
  ))
  const valid = der(SEQUENCE, der(TIME, text('20200101000000Z')), der(TIME, text('21200101000000Z')))
  const told = der(SEQUENCE, der(0xa0, der(INTEGER, Buffer.from([2]))), der(INTEGER, Buffer.from([1])), algorithm, name, valid, name, publicKey.export({ type: 'spki', format: 'der' }), extensions)
  const certificate = der(SEQUENCE, told, algorithm, der(BITS, Buffer.from([0]), sign('sha256', told, privateKey)))
  const lines = certificate.toString('base64').replace(/.{64}/g, '$&\n')
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), certificate: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n` }
}
