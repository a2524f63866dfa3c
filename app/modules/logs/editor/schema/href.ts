/** The schemes a link in an entry may have. */
export const safeSchemes = ['http:', 'https:', 'mailto:'] as const

const longestHref = 2000

/** True for an absolute address with a safe scheme, of at most 2,000 characters and without control characters or spaces. */
export function isSafeHref(href: unknown): href is string {
  // Browsers skip tabs and newlines inside a scheme ("java\nscript:"), so none may stand in an address.
  if (typeof href !== 'string' || href.length > longestHref || /[\u0000-\u0020\u007f-\u009f]/.test(href)) return false
  try {
    return (safeSchemes as readonly string[]).includes(new URL(href).protocol)
  } catch {
    return false
  }
}

/** What someone typed as a link, as a safe address; undefined when it can't be one. "example.org" gets https. */
export function toHref(typed: string): string | undefined {
  const text = typed.trim()
  if (text === '') return undefined
  if (isSafeHref(text)) return text
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(text)) return `mailto:${text}`
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text)) return undefined
  const href = `https://${text}`
  return isSafeHref(href) && new URL(href).hostname.includes('.') ? href : undefined
}
