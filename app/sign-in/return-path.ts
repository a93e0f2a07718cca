// Where to go after signing in: a path of this site, never another one.

/**
 * A path taken from the address, or the desk.
 * @example returnPath('/desk/entry/410700/2024') // the same; returnPath('https://evil.example') // '/desk'
 */
export function returnPath(text: string | null): string {
  if (text === null || !/^\/(?![/\\])[\x21-\x7e]*$/.test(text) || text.includes('\\')) return '/desk'
  // A browser drops tabs and line ends before it reads an address; none may be left for it to drop.
  const url = new URL(text, 'http://this.site')
  return url.origin === 'http://this.site' ? `${url.pathname}${url.search}` : '/desk'
}
