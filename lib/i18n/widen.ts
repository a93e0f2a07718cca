// How the second language is held to the first: same keys, same parameters, any wording.

/** The shape of a language: a word missing in one, or a parameter that only one of them uses, does not compile. */
export type Widen<T> = T extends string ? string : T extends (...args: infer A) => string ? (...args: A) => string : { readonly [K in keyof T]: Widen<T[K]> }
