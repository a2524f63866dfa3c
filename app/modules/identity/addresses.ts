/**
 * One spelling for an e-mail address: composed, trimmed, lower case. Addresses are compared and stored in this form
 * only; no provider in use tells `Ada@` and `ada@` apart.
 */
export const normaliseEmail = (address: string) =>
  address
    .normalize('NFC')
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase()

/** The form that browsers accept in a field of type email (WHATWG HTML, "valid e-mail address"), with a dot in its domain, 254 characters at most (RFC 5321). */
export const isEmailAddress = (address: string) =>
  address.length <= 254 &&
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/i.test(
    address,
  )

/** A person's name as they write it: composed, without control and direction-override characters, one space between words, 120 characters at most. */
export const normaliseName = (name: string) =>
  name
    .normalize('NFC')
    .replace(/[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120)
    .trim()
