// next-auth's own endpoints: sign-in and its token against forged forms.
import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { authOptions } from '@/lib/auth/options'

type Context = { params: Promise<{ nextauth: string[] }> }

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- next-auth types its handler as any
const handle = (request: NextRequest, context: Context): Promise<Response> => NextAuth(request, context, authOptions()) as Promise<Response>

export { handle as GET, handle as POST }
