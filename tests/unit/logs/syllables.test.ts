import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '~/modules/logs/language'
import { danish } from '~/modules/logs/syllables/danish'
import { dutch } from '~/modules/logs/syllables/dutch'
import { french } from '~/modules/logs/syllables/french'
import { italian } from '~/modules/logs/syllables/italian'
import { isEstimate, loadCounter } from '~/modules/logs/syllables/load-counter'
import { polish } from '~/modules/logs/syllables/polish'
import { spanish } from '~/modules/logs/syllables/spanish'
import { countLine, type Counter, rangeText } from '~/modules/logs/verse'

const counters = { es: spanish, it: italian, pl: polish, da: danish, nl: dutch, fr: french }

/** Words with their syllables as dictionaries part them. */
const words: Record<keyof typeof counters, Record<string, string>> = {
  es: {
    caballo: '3',
    guerra: '2',
    vergüenza: '3',
    aéreo: '4',
    huevo: '2',
    ahora: '3',
    día: '2',
    causa: '2',
    búho: '2',
    cuyo: '2',
    rey: '1',
    y: '1',
    uruguay: '3',
    poesía: '4',
    océano: '4',
    león: '2',
    yo: '1',
    queso: '2',
  },
  it: {
    acqua: '2',
    gioia: '2',
    aiuola: '3',
    aiuto: '3',
    mio: '2',
    due: '2',
    poi: '1',
    città: '2',
    uomo: '2',
    storia: '2',
    poesia: '3–4',
    perché: '2',
    "l'acqua": '2',
    giorno: '2',
    può: '1',
    buio: '2',
    ghiaccio: '2',
  },
  pl: {
    pies: '1',
    ziemia: '2',
    miłość: '2',
    biały: '2',
    nauka: '3',
    autor: '2',
    europa: '3',
    w: '0',
    oczy: '2',
    szczęście: '2',
    idea: '3',
    szczepańska: '3',
    źdźbło: '1',
  },
  da: {
    å: '1',
    museum: '3',
    station: '2',
    familie: '3–4',
    europa: '3',
    søen: '2',
    maj: '1',
    aarhus: '2',
    læreren: '3',
    august: '2',
    bier: '2',
  },
  nl: {
    zee: '1',
    ruïne: '3',
    koeien: '2',
    leeuw: '1',
    nieuw: '1',
    museum: '3',
    bureau: '2',
    station: '2',
    yoghurt: '2',
    t: '0',
    ijs: '1',
    februari: '4',
    belgië: '3',
    cadeau: '2',
  },
  fr: {
    le: '1',
    les: '1',
    eau: '1',
    une: '1–2',
    crier: '2',
    bien: '1',
    nuit: '1',
    feuille: '1–2',
    fille: '1–2',
    "aujourd'hui": '3',
    "qu'il": '1',
    doucement: '2–3',
    pays: '2',
    voyage: '2–3',
    août: '1',
    content: '1–2',
    chantent: '1–2',
    moment: '2',
    œil: '1',
    soleil: '2',
    yeux: '1',
    question: '2',
    février: '3',
    idée: '2',
    oiseaux: '2',
  },
}

describe.each(Object.entries(counters))('syllables of %s', (language, counter) => {
  test.each(Object.entries(words[language as keyof typeof words]))('“%s” is %s', (word, count) => {
    expect(rangeText(counter.word(word))).toBe(count)
  })
})

describe('words that meet', () => {
  test.each<[string, Counter, string]>([
    ['la amiga', spanish, '3–4'],
    ['la, amiga', spanish, '4'],
    ['la hormiga', spanish, '3–4'],
    ['la hierba', spanish, '3'],
    ['la huella', spanish, '3'],
    ['la yegua', spanish, '3'],
    ['verde y azul', spanish, '3–5'],
    ['la luna', spanish, '3'],
    ['bella estate', italian, '4–5'],
    ['non ho altro', italian, '3–4'],
    ['une amie', french, '3'],
    ['une mer', french, '2–3'],
    ['une', french, '1'],
  ])('“%s”', (line, counter, count) => {
    expect(rangeText(countLine(line, counter))).toBe(count)
  })

  test('a word that its author counts is said as they say it, whatever stands beside it', () => {
    expect(rangeText(countLine('la amiga', spanish, { amiga: 3 }))).toBe('4')
    expect(rangeText(countLine('une amie', french, { une: 2 }))).toBe('4')
  })
})

test.each(Object.entries(counters))('any line of %s has a range, however it is written', (_, counter) => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (line) => {
      const { from, to } = countLine(line, counter)
      expect(from).toBeGreaterThanOrEqual(0)
      expect(to).toBeGreaterThanOrEqual(from)
    }),
  )
  const letters = fc.string({ unit: fc.constantFrom(...'aeiouyąéèïüœjhlnrstq’ '), maxLength: 30 })
  fc.assert(
    fc.property(letters, (line) => {
      const { from, to } = countLine(line, counter)
      expect(from).toBeGreaterThanOrEqual(0)
      expect(to).toBeGreaterThanOrEqual(from)
      expect(countLine(line.normalize('NFD').toUpperCase(), counter)).toMatchObject({ from, to })
    }),
  )
})

test('every language but English is an estimate, and has its counter', async () => {
  expect(languages.filter((language) => !isEstimate(language))).toEqual(['en'])
  for (const [language, counter] of Object.entries(counters))
    expect(await loadCounter(language as keyof typeof counters)).toBe(counter)
})
