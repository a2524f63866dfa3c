import type { Answer } from './keeper'

interface Body {
  refused?: { code: string; sentence: string; facts: Record<string, unknown> }
  fields?: Record<string, string>
}

/** What an answer that isn't 2xx says of what was sent: whose it is no longer, what is decided, or what is wrong with it. */
export function notKept(status: number, { refused, fields = {} }: Body): Answer {
  if (status === 403 || status === 404) return { kind: 'shut', why: 'not-yours' }
  if (refused?.code === 'assessment_not_in_review') return { kind: 'shut', why: 'not-in-review' }
  if (!refused) return { kind: 'failed', why: 'unreachable' }
  return { kind: 'refused', sentence: Object.values(fields)[0] ?? refused.sentence, facts: refused.facts }
}
