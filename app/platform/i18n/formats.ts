const dates = new Map<string, Intl.DateTimeFormat>()

/** A formatter of dates, kept: making one costs fifty times what formatting does, and a list has one date a row. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  let format = dates.get(key)
  if (!format) dates.set(key, (format = new Intl.DateTimeFormat(locale, options)))
  return format
}
