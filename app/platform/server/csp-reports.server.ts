import { log } from '../log.server'

/** What a page was kept from by its policy, for the log: which rule, and whose resource. Never the address in full. */
export function logCspReport(body: Buffer) {
  const report = parse(body)
  if (!report) return
  const { 'effective-directive': directive, 'violated-directive': violated, 'blocked-uri': blocked } = report
  log.warn({ directive: short(directive ?? violated), blocked: originOf(blocked) }, 'content security policy')
}

function parse(body: Buffer): Record<string, unknown> | undefined {
  try {
    const json: unknown = JSON.parse(body.toString('utf8'))
    const report = (json as { 'csp-report'?: unknown } | null)?.['csp-report']
    return typeof report === 'object' && report !== null ? (report as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

const short = (value: unknown) => (typeof value === 'string' ? value.slice(0, 60) : undefined)

function originOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  return URL.canParse(value) ? new URL(value).origin.slice(0, 100) : value.slice(0, 20)
}
