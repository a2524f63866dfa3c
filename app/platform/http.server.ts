import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { sentencesByField, wordsForIssue } from './field-words'
import { m } from './i18n/messages'
import { plainPage } from './server/plain-page.server'
import { decodeText } from './decode-text'
import {
  type Conflict,
  Forbidden,
  Invalid,
  isExpected,
  NotFound,
  NotYet,
  type Refused,
  sentenceOf,
  SignedOut,
  TooMany,
} from './errors.server'

// What no schema has a sentence for is told in the product's words, not in the library's.
z.config({ customError: wordsForIssue })

/** What a form's action gives back when it is refused: what was typed survives. */
export interface Refusal {
  refused: { code: string; sentence: string; facts: Record<string, unknown> }
  fields: Record<string, string>
  typed: Record<string, string | string[]>
}

const typedOf = new WeakMap<Request, Record<string, string | string[]>>()

/**
 * Reads a form and checks it; throws Invalid with a sentence for each field. Repeated names become arrays when the
 * schema has an array there. A file under a name of `textFiles` is read as its text; any other file is left out.
 */
export async function readForm<S extends z.ZodType>(
  request: Request,
  schema: S,
  textFiles: readonly string[] = [],
): Promise<z.output<S>> {
  let form: FormData
  try {
    form = await request.formData()
  } catch {
    throw new Invalid({}, 'error_form_unreadable')
  }
  const typed: Record<string, string | string[]> = Object.create(null)
  for (const key of new Set(form.keys())) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') continue
    const values = await Promise.all(
      form.getAll(key).map(async (value) => {
        if (typeof value === 'string') return plainText(value)
        return textFiles.includes(key) ? plainText(decodeText(new Uint8Array(await value.arrayBuffer()))) : ''
      }),
    )
    typed[key] = values.length === 1 ? values[0]! : values
  }
  typedOf.set(request, typed)
  return check(schema, typed)
}

// PostgreSQL refuses a NUL in a text, and a browser sends every line break as two characters.
const plainText = (value: string) => value.replaceAll('\r\n', '\n').replaceAll('\0', '')

/** Checks any unknown value (JSON, query) against a schema; throws Invalid. */
export function check<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new Invalid(sentencesByField(result.error))
}

function refusal(error: Invalid | Refused | Conflict, request: Request): Refusal {
  return {
    refused: { code: error.code, sentence: sentenceOf(error), facts: error.facts },
    fields: error instanceof Invalid ? error.fields : {},
    typed: { ...typedOf.get(request) },
  }
}

const statusOf = (error: Invalid | Refused | Conflict) => (error instanceof Invalid ? 422 : 409)

/** The one map from error to HTTP. Wraps each loader and action. */
export function respond<A extends LoaderFunctionArgs | ActionFunctionArgs, T>(handle: (args: A) => Promise<T>) {
  return async (args: A): Promise<T> => {
    try {
      return await handle(args)
    } catch (error) {
      if (error instanceof Response) throw error
      if (error instanceof NotFound) throw data({ code: 'not-found' }, { status: 404 })
      if (error instanceof Forbidden) throw data({ code: 'forbidden' }, { status: 403 })
      if (error instanceof TooMany)
        throw data({ code: 'too-many' }, { status: 429, headers: { 'Retry-After': String(error.retryAfter) } })
      if (error instanceof SignedOut) throw signInFirst(args.request)
      if (isExpected(error)) {
        const known = error as Invalid | Refused | Conflict
        const isRead = args.request.method === 'GET' || args.request.method === 'HEAD'
        if (isRead && error instanceof NotYet) throw leadBy(error.at, args.request)
        if (isRead) throw data({ code: known.code }, { status: statusOf(known) })
        return data(refusal(known, args.request), { status: statusOf(known) }) as T
      }
      throw error
    }
  }
}

/**
 * For an address that only takes a step and leads on when it is read: a refusal is thrown to its error boundary
 * (ui/refused-step), since the loader would lead away from a page that shows what an action has returned.
 */
export function respondStep(handle: (args: ActionFunctionArgs) => Promise<Response>) {
  const respondTo = respond(handle)
  return async (args: ActionFunctionArgs): Promise<Response> => {
    const result: unknown = await respondTo(args)
    if (result instanceof Response) return result
    throw result
  }
}

/** For files that a person opens or downloads: a refusal is a small page in the product's words, with the same statuses; nobody is led to sign in. */
export function respondFile(handle: (args: LoaderFunctionArgs) => Promise<Response>) {
  return async (args: LoaderFunctionArgs): Promise<Response> => {
    try {
      return await handle(args)
    } catch (error) {
      if (error instanceof SignedOut) return signInFirst(args.request)
      if (error instanceof NotYet) return leadBy(error.at, args.request)
      const [status, title, text] = refusalWords(error)
      return new Response(plainPage(title, text, args.context, args.context.nonce), {
        status,
        headers: {
          'Content-Type': 'text/html; charset=utf-8',
          ...(error instanceof TooMany && { 'Retry-After': String(error.retryAfter) }),
        },
      })
    }
  }
}

function refusalWords(error: unknown): [status: number, title: string, text: string] {
  if (error instanceof NotFound) return [404, m.error_not_found_title(), m.error_not_found_text()]
  if (error instanceof Forbidden) return [403, m.error_forbidden_title(), m.error_forbidden_text()]
  if (error instanceof TooMany) return [429, m.error_too_many_title(), m.error_too_many_text()]
  if (error instanceof Invalid) return [422, m.error_invalid_title(), m.error_invalid_text()]
  if (isExpected(error)) return [409, m.error_conflict_title(), sentenceOf(error as Refused | Conflict)]
  throw error
}

/** For resource routes (sync, autosave): JSON with the same statuses, 401 instead of a redirect. */
export function respondJson<A extends LoaderFunctionArgs | ActionFunctionArgs>(handle: (args: A) => Promise<Response>) {
  return async (args: A): Promise<Response> => {
    try {
      return await handle(args)
    } catch (error) {
      if (error instanceof Response) return error
      if (error instanceof NotFound) return Response.json({ code: 'not-found' }, { status: 404 })
      if (error instanceof Forbidden) return Response.json({ code: 'forbidden' }, { status: 403 })
      if (error instanceof SignedOut) return Response.json({ code: 'signed-out' }, { status: 401 })
      if (error instanceof TooMany)
        return Response.json(
          { code: 'too-many' },
          { status: 429, headers: { 'Retry-After': String(error.retryAfter) } },
        )
      if (isExpected(error)) {
        const known = error as Invalid | Refused | Conflict
        return Response.json(refusal(known, args.request), { status: statusOf(known) })
      }
      throw error
    }
  }
}

const signInFirst = (request: Request) => leadBy('/sign-in', request)

/** Leads to another page first, which knows where to go on to. */
function leadBy(page: string, request: Request): Response {
  const { pathname, search } = new URL(request.url)
  const back = request.method === 'GET' ? pathname.replace(/\.data$/, '') + search : '/'
  return redirect(back === '/' ? page : `${page}?to=${encodeURIComponent(back)}`)
}

/**
 * For small forms that a page's scripts send and a browser without them posts: the one gets JSON like respondJson, the
 * other is sent back to its page, with the code of a refusal in the address (`?refused=`).
 */
export function respondEither<A extends ActionFunctionArgs>(
  handle: (args: A) => Promise<unknown>,
  pageOf: (args: A) => string,
) {
  const asJson = respondJson(async (args: A) => Response.json((await handle(args)) ?? {}))
  const asPage = respond(async (args: A) => {
    const page = pageOf(args)
    try {
      await handle(args)
    } catch (error) {
      if (!isExpected(error)) throw error
      const [path, fragment = ''] = page.split('#')
      const sign = path!.includes('?') ? '&' : '?'
      return redirect(`${path}${sign}refused=${encodeURIComponent(error.code)}${fragment && `#${fragment}`}`, 303)
    }
    return redirect(page, 303)
  })
  return (args: A): Promise<Response> =>
    args.request.headers.get('Accept')?.includes('text/html') ? asPage(args) : asJson(args)
}
