/** Without letters and figures that are taken for each other: they are read off paper. */
export const recoverySigns = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
export const recoveryCodeLength = 10

/** A recovery code as it was typed, in its one spelling, or undefined when it can't be one. Case, spaces and dashes don't count. */
export function recoveryCodeIn(typed: string): string | undefined {
  const plain = typed.toUpperCase().replace(/[\s\-–—]/g, '')
  const isOne = plain.length === recoveryCodeLength && [...plain].every((sign) => recoverySigns.includes(sign))
  return isOne ? plain : undefined
}

/** A code of the authenticator as it was typed, or undefined when it can't be one: apps show it with a space in the middle. */
export function authenticatorCodeIn(typed: string): string | undefined {
  const plain = typed.replace(/[\s-]/g, '')
  return /^\d{6}$/.test(plain) ? plain : undefined
}
