// The one form of text that every format can hold, so that a cell reads the same in all of them.

// C0 controls except tab and line feed, DEL, lone surrogates, and code points that are no characters: XML refuses them.
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\p{Surrogate}\p{Noncharacter_Code_Point}]/gu

/**
 * Text as it is written to a file: line ends are LF, and what XML cannot hold becomes U+FFFD, visibly.
 * @example plainText('a\r\nb\u0000') // 'a\nb\uFFFD'
 */
export const plainText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(UNWRITABLE, '\uFFFD')
