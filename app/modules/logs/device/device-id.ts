const key = 'oldpond.device'

/** This browser's id, so that the server's archive can tell one device's text from another's. New each time when nothing can be kept. */
export function deviceId(): string {
  try {
    const known = localStorage.getItem(key)
    if (known) return known
    const made = newId()
    localStorage.setItem(key, made)
    return made
  } catch {
    return newId()
  }
}

/** A random UUID; also where `crypto.randomUUID` is missing, as on plain http. */
export function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
