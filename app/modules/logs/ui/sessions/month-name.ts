import { formatDay } from '~/ui/dates'

/** "July 2026", or short: "Jul". */
export const monthName = (month: string, style: 'long' | 'short' = 'long'): string => {
  const words = formatDay(`${month}-01`, 'en-GB', style).replace(/^\d+ /, '')
  return style === 'short' ? words.replace(/ \d+$/, '') : words
}
