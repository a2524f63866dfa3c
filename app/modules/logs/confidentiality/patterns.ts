import type { Finding, FindingKind } from './finding'

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|' +
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|' +
  'gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|' +
  'stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia|' +
  'januar|februar|marts|maj|juni|juli|oktober|december|januari|februari|maart|mei|augustus|' +
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'
const day = `(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th|\\.|er)?\\s+(?:de\\s+|of\\s+)?(?:${months})(?:\\s+(?:de\\s+)?\\d{4})?|(?:${months})\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4})`
const born =
  '(?:born(?:\\s+on)?|date of birth|d\\.?o\\.?b\\.?|birthday(?:\\s+is)?(?:\\s+on)?|nacid[oa](?:\\s+el)?|fecha de nacimiento|nat[oa](?:\\s+il)?|data di nascita|urodzon[ya]|data urodzenia|ur\\.|født(?:\\s+den)?|fødselsdag|geboren(?:\\s+op)?|geboortedatum|née?(?:\\s+le)?|date de naissance)'

const numberWords =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?'

/*
 * Each pattern's named group `it` is what is found. Ages: an exact one, of a person; "four-year-olds" are many.
 * Postcodes: those of the United Kingdom and Ireland, and five or six figures beside a place elsewhere.
 */
const patterns: [FindingKind, RegExp][] = [
  ['email', /(?<it>[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,})/giu],
  ['birth-date', new RegExp(`${born}[\\s:,–-]{0,4}(?<it>${day}|\\d{4}\\b)`, 'giu')],
  [
    'age',
    new RegExp(`(?:\\b(?:aged|age of|age:?)\\s+(?<it>\\d{1,3}|${numberWords})\\b(?!\\s*(?:to|–|-)\\s*\\d))`, 'giu'),
  ],
  ['age', new RegExp(`(?<it>\\b(?:\\d{1,3}|${numberWords})[- ]years?[- ]old\\b(?!s))`, 'giu')],
  [
    'age',
    /(?<it>(?<![\d,.])\d{1,3}\s*(?:años|anni|lat(?:a)?|år|jaar(?: oud)?|ans)\b)(?!\s*(?:de|di|ago|fa|temu|siden|geleden|of)\b)/giu,
  ],
  [
    'age',
    /\b(?:she|he|who|they|\p{Lu}\p{L}+)\s+(?:is|was|turned|turns|had just turned)\s+(?<it>\d{2})\b(?!\s*(?:%|per|minutes?|hours?|days?|weeks?|months?|years?(?!\s+old)|miles|people|members|times|st|nd|rd|th|[:.]\d))/gu,
  ],
  [
    'postcode',
    /(?<it>(?<![\p{L}\d])(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[AC-FHKNPRTV-Y]\d[\dW]\s?[\dAC-FHKNPRTV-Y]{4}|BT\d{1,2}\s?\d[A-Z]{2})(?![\p{L}\d]))/gu,
  ],
  [
    'postcode',
    /(?<it>(?<![\d-])(?:\d{2}-\d{3}|\d{4}\s?[A-Z]{2}|(?:DK-|D-|F-|I-|E-)?\d{4,5})(?![\d-]))\s+\p{Lu}\p{Ll}+/gu,
  ],
  // Nine figures and more, parted as people part them; never a date or a row of short counts.
  ['phone', /(?<it>(?<![\p{L}\d])(?:\+|00)?\(?\d{2,5}\)?(?:[ .\-/]?\d{2,4}){2,5}(?![\p{L}\d]))/gu],
]

/** What has a form of its own: addresses, numbers, dates of birth, exact ages, postcodes. */
export function findPatterns(text: string): Finding[] {
  return patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const it = match.groups!.it!
      const start = match.index + match[0].indexOf(it)
      return isMeant(kind, it) ? [{ kind, text: it, start, end: start + it.length }] : []
    }),
  )
}

const isDay = (it: string) => /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|^\d{4}-\d{2}-\d{2}$/.test(it)
// A year with a word after it is no postcode: "2026 Autumn".
const isNumbered = (it: string) => /^(?:19|20)\d\d[-/]/.test(it)
const isYear = (it: string) => /^(?:19|20)\d\d$/.test(it)

function isMeant(kind: FindingKind, it: string): boolean {
  if (kind === 'phone')
    return it.replace(/\D/g, '').length >= 9 && it.replace(/\D/g, '').length <= 15 && !isDay(it) && !isNumbered(it)
  if (kind === 'postcode') return !isYear(it)
  return true
}
