import { describe, expect, test } from 'vitest'
import { clientAddress, isLoopback, isProxyList, trustedProxies } from './client-address'

const nobody = trustedProxies('')
const ours = trustedProxies('172.30.240.0/28, 10.0.0.5, fd00::/8')

describe('the address of a client', () => {
  test.each([
    ['203.0.113.9', undefined, '203.0.113.9'],
    ['203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['::ffff:203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['127.0.0.1', '198.51.100.1, 127.0.0.1', '127.0.0.1'],
    [undefined, '198.51.100.1', ''],
  ])('is that of the connection %s while no proxy is ours, whatever it writes (%s)', (peer, forwarded, address) => {
    expect(clientAddress(peer, forwarded, nobody)).toBe(address)
  })

  test.each([
    ['172.30.240.2', '198.51.100.1', '198.51.100.1'],
    ['::ffff:172.30.240.2', '198.51.100.1', '198.51.100.1'],
    ['fd00::2', '2001:db8::7', '2001:db8::7'],
    ['172.30.240.2', '1.2.3.4, 198.51.100.1', '198.51.100.1'],
    ['172.30.240.2', '1.2.3.4, 198.51.100.1, 10.0.0.5', '198.51.100.1'],
    ['172.30.240.2', '10.1.2.3', '10.1.2.3'],
    ['172.30.240.2', undefined, '172.30.240.2'],
    ['172.30.240.2', 'unknown', '172.30.240.2'],
    ['172.30.240.2', '198.51.100.1, ', '172.30.240.2'],
    ['172.30.240.2', '198.51.100.1:4711', '172.30.240.2'],
    ['172.30.240.2', '1.2.3.4, <script>, 10.0.0.5', '10.0.0.5'],
    ['172.31.0.1', '198.51.100.1', '172.31.0.1'],
  ])('behind %s with %s is %s', (peer, forwarded, address) => {
    expect(clientAddress(peer, forwarded, ours)).toBe(address)
  })
})

test.each(['', '10.0.0.5', '10.0.0.5, 172.30.240.0/28', 'fd00::/8', '0.0.0.0/0'])('%j is a list of proxies', (text) => {
  expect(isProxyList(text)).toBe(true)
})

test.each(['proxy', '10.0.0', '10.0.0.5/33', '10.0.0.0/8/8', '10.0.0.5;10.0.0.6', 'fd00::/129', '10.0.0.0/', '*'])('%j is none', (text) => {
  expect(isProxyList(text)).toBe(false)
})

test.each([
  ['127.0.0.1', true],
  ['127.8.8.8', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['10.0.0.1', false],
  ['::1234', false],
  [undefined, false],
])('%s is this machine: %s', (address, expected) => {
  expect(isLoopback(address)).toBe(expected)
})
