const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A text as it stands in HTML, in an element or in a quoted attribute. */
export const escape = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character]!)
