import { findPhoneNumbersInText } from 'libphonenumber-js/min'
import { withoutOverlaps, type Finding } from './finding'
import { findNames, findRoles, usageOf, type Usage } from './find-names.server'
import { findPatterns } from './patterns'

/** What looks identifying in each of several texts of one log, in order; `known` is left out (as it stands, whatever its case). */
export function findIdentifying(texts: readonly string[], known: ReadonlySet<string> = new Set()): Finding[][] {
  const usage = usageOf(texts)
  return texts.map((text) => findIn(text, usage).filter((finding) => !known.has(finding.text.toLowerCase())))
}

/** The longest stretch that is looked at in one go: some patterns go back and forth in a text without a break. */
const longestStretch = 4000

function findIn(text: string, usage: Usage): Finding[] {
  const findings: Finding[] = []
  for (const { piece, at } of stretchesOf(text))
    for (const { kind, text: it, start, end } of withoutOverlaps([
      ...findPatterns(piece),
      ...findPhones(piece),
      ...findRoles(piece),
      ...findNames(piece, usage),
    ]))
      findings.push({ kind, text: it, start: at + start, end: at + end })
  return findings
}

/** Line by line, and a very long line in pieces that end at a space where there is one. */
function* stretchesOf(text: string): Generator<{ piece: string; at: number }> {
  let at = 0
  while (at < text.length) {
    const line = text.indexOf('\n', at)
    let end = line === -1 ? text.length : line + 1
    if (end - at > longestStretch) {
      const space = text.lastIndexOf(' ', at + longestStretch)
      end = space > at ? space + 1 : at + longestStretch
    }
    yield { piece: text.slice(at, end), at }
    at = end
  }
}

/** Numbers that could be called, as the library knows them; those of no fixed form are a pattern's. */
const findPhones = (text: string): Finding[] =>
  findPhoneNumbersInText(text, { defaultCountry: 'GB', extended: false }).map(({ startsAt, endsAt }) => ({
    kind: 'phone' as const,
    text: text.slice(startsAt, endsAt),
    start: startsAt,
    end: endsAt,
  }))
