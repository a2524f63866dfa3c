import { describe, expect, test } from 'vitest'
import { describeError } from '~/platform/log.server'

const secret = 'I told nobody but this log'
const thrown = (act: () => unknown): unknown => {
  try {
    act()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

describe('what the log holds of an error', () => {
  test.each([
    ['JSON', thrown(() => JSON.parse(secret))],
    ['a range', new RangeError(`Invalid content for node paragraph: <"${secret}">`)],
    [
      'a database error',
      Object.assign(new Error(`duplicate key value: ${secret}`), {
        name: 'error',
        severity: 'ERROR',
        code: '23505',
        detail: `Key (title)=(${secret})`,
        table: 'entry',
        stack: `error: ${secret}\n    at Parser (/x/node_modules/pg-protocol/dist/parser.js:1:1)`,
      }),
    ],
    [
      'a mail server',
      Object.assign(new Error(`550 <${secret}>`), {
        response: secret,
        stack: `Error: ${secret}\n    at SMTP (/x/node_modules/nodemailer/a.js:1:1)`,
      }),
    ],
    ['a cause', new Error('outer', { cause: new SyntaxError(secret) })],
    ['what is no error', secret],
    ['a subclass', new (class Odd extends Error {})(secret)],
  ])('nothing of what was written: %s', (_, error) => {
    expect(JSON.stringify(describeError(error))).not.toContain(secret)
  })

  test('enough to find it by: kind, codes, place', () => {
    const error = Object.assign(new Error('x'), {
      name: 'error',
      code: '23505',
      table: 'entry',
      constraint: 'entry_pkey',
    })
    expect(describeError(error)).toMatchObject({
      kind: 'error',
      code: '23505',
      table: 'entry',
      constraint: 'entry_pkey',
    })
    expect(describeError(new Error('The pool is not open'))).toMatchObject({
      message: 'The pool is not open',
      stack: expect.stringContaining('logged-errors.test.ts'),
    })
  })
})
