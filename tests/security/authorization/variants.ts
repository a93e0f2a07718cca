// Ways to ask for a page that have, in one release or another of the framework, gone around what guards it.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Asked } from './ask'
import { ROOT } from './ways-in'

type Variant = Pick<Asked, 'path' | 'headers'>

const encoded = (page: string): string => page.replace(/^\/([a-z])/, (_all, letter: string) => `/%${letter.charCodeAt(0).toString(16)}`)

/** The router state of a browser that says it has every layout of the page already. */
const treeOf = (page: string): string =>
  encodeURIComponent(JSON.stringify(page.split('/').filter((piece) => piece !== '').reduceRight<unknown>((below, piece) => [piece, { children: below }], ['__PAGE__', {}])))

/** Each by what it does. */
export function variantsOf(page: string): Readonly<Record<string, Variant>> {
  const build = readFileSync(path.join(ROOT, '.next', 'BUILD_ID'), 'utf8').trim()
  const rsc = { rsc: '1' }
  const prefetch = { ...rsc, 'next-router-prefetch': '1' }
  const pieces = page.split('/')
  return {
    '.rsc': { path: `${page}.rsc` },
    'segment tree': { path: `${page}.segments/_tree.segment.rsc` },
    'segment page': { path: `${page}.segments/${pieces.slice(1).join('/')}/__PAGE__.segment.rsc` },
    '_next/data': { path: `/_next/data/${build}${page}.json`, headers: { 'x-nextjs-data': '1' } },
    'double slash': { path: `/${page}` },
    'encoded letter': { path: encoded(page) },
    'encoded slash': { path: `/units/..%2f${page.slice(1)}` },
    'dot segments': { path: `/units/../${page.slice(1)}` },
    'backslash': { path: `/\\${page.slice(1)}` },
    'trailing slash': { path: `${page}/` },
    'upper case': { path: page.toUpperCase() },
    'semicolon': { path: `${page};x=1` },
    'x-middleware-subrequest': { path: page, headers: { 'x-middleware-subrequest': ['proxy', 'proxy', 'proxy', 'proxy', 'proxy'].join(':') } },
    'x-middleware-subrequest, old name': { path: page, headers: { 'x-middleware-subrequest': ['src/middleware', ...Array.from({ length: 5 }, () => 'middleware')].join(':') } },
    'x-nextjs-data': { path: page, headers: { 'x-nextjs-data': '1' } },
    'x-matched-path': { path: '/units', headers: { 'x-matched-path': page } },
    'x-original-url': { path: '/units', headers: { 'x-original-url': page } },
    'x-rewrite-url': { path: '/units', headers: { 'x-rewrite-url': page } },
    'x-invoke-path': { path: '/units', headers: { 'x-invoke-path': page, 'x-invoke-output': page } },
    'x-middleware-rewrite': { path: '/units', headers: { 'x-middleware-rewrite': page, 'x-middleware-next': '1', 'x-middleware-override-headers': 'cookie' } },
    'nxtP parameters': { path: `${page}?nxtPunit=410721&nxtPyear=2024&nxtPid=1&nxtIunit=410721`, headers: { 'x-now-route-matches': '1=410721&2=2024' } },
    'rsc': { path: `${page}?_rsc`, headers: rsc },
    'prefetch': { path: `${page}?_rsc`, headers: prefetch },
    'router state': { path: `${page}?_rsc`, headers: { ...rsc, 'next-router-state-tree': treeOf(page) } },
    'router state of a public page': { path: `${page}?_rsc`, headers: { ...rsc, 'next-router-state-tree': treeOf('/units'), 'next-url': '/units' } },
    'segment prefetch, tree': { path: `${page}?_rsc`, headers: { ...prefetch, 'next-router-segment-prefetch': '/_tree' } },
    'segment prefetch, page': { path: `${page}?_rsc`, headers: { ...prefetch, 'next-router-segment-prefetch': `${page}/__PAGE__` } },
    'next-resume': { path: page, headers: { 'next-resume': '1' } },
    'x-http-method-override': { path: page, headers: { 'x-http-method-override': 'POST', 'x-method-override': 'POST' } },
  }
}
