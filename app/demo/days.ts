const day = 86_400_000

/** The day `days` after now (before, when negative), as 'YYYY-MM-DD'. */
export const dayFrom = (now: Date, days: number) => new Date(now.getTime() + days * day).toISOString().slice(0, 10)

/** The moment `days` before now, at an hour that a person might write at. */
export const momentBefore = (now: Date, days: number, hour = 20, minute = 15) =>
  new Date(`${dayFrom(now, -days)}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00Z`)
