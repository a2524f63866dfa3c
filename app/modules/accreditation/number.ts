/**
 * The number of an accreditation record: `OP-7K3M-9HXR-4WYX`.
 *
 * - Eleven random characters and one check character. The alphabet has 19 characters, so a number holds
 *   11 × log2(19) = 46.7 bits: among a million records, one guess in a hundred million is somebody's.
 * - The alphabet is chosen to be read aloud and copied by hand. It has no vowels (no words), of each family that
 *   looks alike (0 O Q D, 1 I L, 2 Z, 5 S, 6 G, 8 B, U V) only the digit or none, and of each family that sounds
 *   alike (B C D E G P T V, A J K, M N, F S) one or two that differ plainly.
 * - The check character is ISO/IEC 7064's pure system with modulus 19 and radix 2 (the standard's own MOD 11-2 and
 *   MOD 37-2 are the same construction; with as many characters as the modulus none need be added). As 19 is prime
 *   and 2 generates all 18 of its units, it catches every single wrong character and every exchange of two
 *   characters, neighbours or not, and every doubled neighbour (`aa` for `bb`).
 */
export const alphabet = '0123456789FHKMPRWXY'
const modulus = alphabet.length
const radix = 2
const dataLength = 11
const length = dataLength + 1
const groupLength = 4
const prefix = 'OP'

/** What an eye or a keyboard makes of a character of the alphabet. Anything else that looks like none of them is refused. */
const lookAlikes: Record<string, string> = { O: '0', Q: '0', I: '1', L: '1', Z: '2', S: '5', G: '6', B: '8' }

export type ParsedNumber =
  | { ok: true; number: string }
  | { ok: false; reason: 'empty' | 'length' | 'check' }
  | { ok: false; reason: 'character'; character: string }

/** The sum of ISO/IEC 7064: each value times 2 to the power of its distance from the right. The standard asks for 1 (mod 19), so a row of zeros is no number. */
const weighted = (characters: string) => {
  let sum = 0
  for (const character of characters) sum = (sum * radix + alphabet.indexOf(character)) % modulus
  return sum
}

/** The check character for eleven characters of the alphabet. */
export const checkCharacter = (data: string) =>
  alphabet[(modulus + 1 - ((weighted(data) * radix) % modulus)) % modulus]!

/** A new number in its written form. `randomBytes` must be a cryptographic source; every character is equally likely. */
export function newNumber(randomBytes: (size: number) => Uint8Array): string {
  // Bytes from 247 up are thrown away: 247 = 13 × 19, so that no character is likelier than another.
  const fair = Math.floor(256 / modulus) * modulus
  let data = ''
  while (data.length < dataLength) {
    for (const byte of randomBytes(dataLength)) {
      if (byte < fair && data.length < dataLength) data += alphabet[byte % modulus]
    }
  }
  return formatNumber(data + checkCharacter(data))
}

/** Twelve characters as people see them: the prefix and three groups of four. */
export const formatNumber = (characters: string) =>
  [prefix, ...characters.match(new RegExp(`.{1,${groupLength}}`, 'g'))!].join('-')

/**
 * Reads a number as people type or paste it: any case, spaces, any dashes, with or without `OP`, a whole
 * verification address, o for 0, i or l for 1 and other look-alikes. The result is the written form, and is what
 * addresses, certificates and the database hold. Says what is wrong otherwise; whether a record has the number is
 * not this function's to say.
 */
export function parseNumber(text: string): ParsedNumber {
  const lastPart = text
    .trim()
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .split('/')
    .at(-1)!
  let body = lastPart
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.·]/gu, '')
  // A body may itself begin with 0P, so the prefix is told by the length and not by its letters alone.
  if (body.length > length && /^[O0]P/.test(body)) body = body.slice(prefix.length)
  if (body === '' || body === prefix) return { ok: false, reason: 'empty' }

  let characters = ''
  for (const character of body) {
    const meant = lookAlikes[character] ?? character
    if (!alphabet.includes(meant)) return { ok: false, reason: 'character', character }
    characters += meant
  }
  // `OP-` and ten more are as long as a whole number without its prefix, and no number: two are missing. In the
  // written form's groups that is certain, though one in nineteen would pass the check as another's number.
  const isCutShort = /^OP[^\p{L}\p{N}]/iu.test(lastPart) && body.startsWith(prefix)
  const isInGroups = /^OP[^\p{L}\p{N}]+(?:[\p{L}\p{N}]{4}[^\p{L}\p{N}]+){2}[\p{L}\p{N}]{2}$/iu.test(lastPart)
  if (characters.length === length && weighted(characters) === 1 && !isInGroups)
    return { ok: true, number: formatNumber(characters) }
  return { ok: false, reason: characters.length === length && !isCutShort ? 'check' : 'length' }
}

/** For screen readers, which would otherwise make words and sums of it: "O P, 7 K 3 M, 9 H X R, 4 W Y X". */
export const spokenNumber = (number: string) =>
  number
    .split('-')
    .map((group) => [...group].join(' '))
    .join(', ')
