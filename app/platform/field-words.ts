import type { z } from 'zod'
import { m } from './i18n/messages'

/** What is wrong with a field for which its schema says nothing of its own. */
export function wordsForIssue(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'too_big' && issue.origin === 'string')
    return m.error_field_too_long({ most: String(issue.maximum) })
  if (issue.input === undefined || issue.input === '') return m.error_field_missing()
  return m.error_field_unreadable()
}

/** The first sentence against each field; one against the whole stands under `form`. */
export function sentencesByField({ issues }: z.core.$ZodError): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const { path, message } of issues) fields[path.join('.') || 'form'] ??= message
  return fields
}
