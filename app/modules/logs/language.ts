import { m } from '~/platform/i18n/messages'

/** The languages that a log may be written in, as BCP 47 tags: English and those of the programme's partners. */
export const languages = ['en', 'es', 'it', 'pl', 'da', 'nl', 'fr'] as const
export type Language = (typeof languages)[number]

/** "Polish" */
export const languageName = (language: Language): string =>
  ({
    en: m.logs_language_en,
    es: m.logs_language_es,
    it: m.logs_language_it,
    pl: m.logs_language_pl,
    da: m.logs_language_da,
    nl: m.logs_language_nl,
    fr: m.logs_language_fr,
  })[language]()
