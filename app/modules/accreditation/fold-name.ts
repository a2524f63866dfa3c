// Letters that Unicode does not take apart into a base and an accent.
const letters: Record<string, string> = {
  ø: 'o', œ: 'oe', æ: 'ae', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', ı: 'i', ħ: 'h', ŧ: 't', ŋ: 'n', ə: 'e', ĸ: 'k',
} // prettier-ignore

/** One letter as it is searched: small, without its accent, `ø` as `o`. May give two letters (`æ`). */
const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\x20-\x7e]/gu, (letter) => letters[letter] ?? letter)

/** The words of a name as the register finds them: "Trandafir-Ødeby" has `trandafir` and `odeby`. Each once, in order. */
export const foldName = (name: string): string[] => [
  ...new Set(fold(name.replace(/['’ʼ]/g, '')).match(/[\p{L}\p{N}]+/gu) ?? []),
]

export interface Part {
  text: string
  isFound: boolean
}

/** Cuts a name so that the beginnings of words that the search found can be marked; accents count as set aside. */
export function markFound(name: string, searched: string): Part[] {
  const wanted = foldName(searched)
  const parts: Part[] = []
  const put = (text: string, isFound: boolean) => {
    const last = parts.at(-1)
    if (last && last.isFound === isFound) last.text += text
    else if (text) parts.push({ text, isFound })
  }
  // Apostrophes within a word are no part of what is searched, and stay in what is shown.
  for (const word of name.normalize('NFC').match(/[\p{L}\p{N}\p{M}'’ʼ]+|[^\p{L}\p{N}\p{M}'’ʼ]+/gu) ?? []) {
    const whole = foldName(word)[0] ?? ''
    const found = wanted.filter((start) => whole.startsWith(start)).sort((a, b) => b.length - a.length)[0]
    let length = 0
    if (found) {
      const characters = [...word]
      while (
        length < characters.length &&
        (foldName(characters.slice(0, length).join(''))[0] ?? '').length < found.length
      )
        length++
      put(characters.slice(0, length).join(''), true)
      put(characters.slice(length).join(''), false)
    } else put(word, false)
  }
  return parts
}
