import { m } from './i18n/messages'

/** A code is the key of a message in the catalogue; a missing one doesn't compile. */
type MessageKey = keyof typeof m
export type ErrorCode = MessageKey

abstract class Expected extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly facts: Record<string, unknown> = {},
  ) {
    super(code)
  }
}

/** What was sent isn't valid (422): shown at its field, with what was typed kept. */
export class Invalid extends Expected {
  constructor(
    readonly fields: Record<string, string>,
    code: ErrorCode = 'error_check_fields',
  ) {
    super(code, { fields })
  }
}
/** A rule of the domain says no (409). */
export class Refused extends Expected {}
/** Theirs to do once something else is done: reading leads to `at` first, sending is refused (409) and keeps what was typed. */
export class NotYet extends Refused {
  constructor(
    readonly at: string,
    code: ErrorCode,
  ) {
    super(code)
  }
}
/** What was seen has changed meanwhile (409). */
export class Conflict extends Expected {}
/** Not there, or not this person's to see: the two answer alike (404). */
export class NotFound extends Error {}
/** Seen, but not theirs to do (403). */
export class Forbidden extends Error {}
/** Too often (429); seconds until it is worth trying again. */
export class TooMany extends Error {
  constructor(readonly retryAfter: number) {
    super('too many')
  }
}
/** Nobody is signed in (redirect to sign-in; 401 for data that a script asked for). */
export class SignedOut extends Error {}

/** The sentence of an expected refusal, from the catalogue. */
export function sentenceOf(error: Expected): string {
  const sentence = m[error.code] as unknown as (facts: Record<string, unknown>) => string
  return sentence(error.facts)
}
export type { Expected }
export const isExpected = (error: unknown): error is Expected => error instanceof Expected
