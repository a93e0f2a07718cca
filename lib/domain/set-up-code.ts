// The one-time set-up code as people type it: any case, with or without hyphens, full-width, O for 0 and I or L for 1.

/** The code's own characters: Crockford's base 32, which has no I, L, O and U. */
export const SET_UP_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * The code without what people add or mistake.
 * @example plainSetUpCode(' abcde-fghjk-mnpqr-stvwo ') // 'ABCDEFGHJKMNPQRSTVW0'
 */
export const plainSetUpCode = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[^0-9A-Z]/g, '')
