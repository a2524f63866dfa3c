import { pino } from 'pino'

/**
 * Structured logs, one JSON line each, on standard output. Ids, routes, statuses and times only:
 * never a body, a query, an address or anything that someone wrote.
 */
export const log = pino({
  // Until main has checked the environment and set the level that it names: pino throws at one that it doesn't know.
  level: 'info',
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  serializers: { error: describeError },
})

/**
 * An error for the log: its kind, codes and stack, and its message only where that can't quote what someone
 * wrote. PostgreSQL's messages, ProseMirror's RangeErrors, JSON.parse and mail servers all do quote.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error }
  const { name, code, constraint, table, routine } = error as Error & Record<string, unknown>
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    kind: name,
    code,
    constraint,
    table,
    routine,
    message: isOurOwnMessage(error, frames[0]) ? error.message : undefined,
    stack: frames.slice(0, 12).join('\n'),
    cause: error.cause === undefined ? undefined : describeError(error.cause),
  }
}

function isOurOwnMessage(error: Error, thrownAt = ''): boolean {
  if ('syscall' in error) return true
  if (error.constructor !== Error && error.constructor !== TypeError && error.constructor !== ReferenceError)
    return false
  return !thrownAt.includes('node_modules') && !error.message.includes('"')
}
