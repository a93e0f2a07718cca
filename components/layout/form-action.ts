/** Where a plain form posts to: a server action, or an address. Both work with scripting off. */
export type FormAction = string | ((form: FormData) => void | Promise<void>)
