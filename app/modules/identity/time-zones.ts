/** Every zone that a person or a programme may live by. Apart from the forms, whose checks don't belong in a browser. */
export const timeZones: readonly string[] = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])]

/** The zone of that name, also by a newer or older name for it (Asia/Kolkata, Europe/Kyiv); undefined: there is none. */
export function zoneNamed(name: string): string | undefined {
  if (timeZones.includes(name)) return name
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions()
    // Intl takes offsets too, which PostgreSQL counts the other way round.
    return timeZones.includes(timeZone) ? timeZone : undefined
  } catch {
    return undefined
  }
}
