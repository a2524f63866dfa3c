import type { Language } from '../language'
import type { Counter } from '../verse'

const loaders: Record<Language, () => Promise<Counter>> = {
  en: async () => {
    const { englishCounter, fetchEnglishWords } = await import('./english')
    return englishCounter(await fetchEnglishWords())
  },
  es: async () => (await import('./spanish')).spanish,
  it: async () => (await import('./italian')).italian,
  pl: async () => (await import('./polish')).polish,
  da: async () => (await import('./danish')).danish,
  nl: async () => (await import('./dutch')).dutch,
  fr: async () => (await import('./french')).french,
}

/** The counter of a language; what it needs is fetched then. Rejects when it can't be fetched. */
export const loadCounter = (language: Language): Promise<Counter> => loaders[language]()

/** Counts of every language but English come from rules of spelling, without a dictionary. */
export const isEstimate = (language: Language): boolean => language !== 'en'
