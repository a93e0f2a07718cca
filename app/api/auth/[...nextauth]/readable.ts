// What next-auth can read. It reads a body and an address to go back to without asking whether it can, and answers 500 where it cannot.

const isAddress = (text: string): boolean => URL.canParse(text, text.startsWith('/') ? 'http://this.site' : undefined) && /^(\/|https?:)/.test(text)

/**
 * True where the request can be handed on: any GET, and a POST of an ordinary form; whatever names an address to go back to names one.
 * @param callbackCookie what the cookie says of where to go back to, where there is one
 */
export async function isReadable(request: Request, callbackCookie: string | undefined): Promise<boolean> {
  const form = request.method === 'POST' ? await formOf(request) : new URLSearchParams()
  const addresses = [...new URL(request.url).searchParams.getAll('callbackUrl'), ...(form?.getAll('callbackUrl') ?? []), callbackCookie ?? '']
  return form !== null && addresses.every((address) => address === '' || isAddress(address))
}

/** The fields of a form; null for a body of any other kind. One that is empty has none, unless it says that it is JSON: nothing is no JSON. */
async function formOf(request: Request): Promise<URLSearchParams | null> {
  const text = await request.clone().text()
  const type = request.headers.get('content-type') ?? ''
  return (text === '' && !type.includes('application/json')) || type.startsWith('application/x-www-form-urlencoded') ? new URLSearchParams(text) : null
}
