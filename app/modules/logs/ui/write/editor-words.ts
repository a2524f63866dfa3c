import { m } from '~/platform/i18n/messages'
import type { EditorOptions } from '../../editor/create-editor'
import { languageName } from '../../language'
import { isEstimate, loadCounter } from '../../syllables/load-counter'
import type { VerseSettings } from '../../verse-settings'
import { arePromptsShown } from './prompts-shown'

/** The words that the editor itself shows, from the catalogue. */
export const editorWords = (settings: VerseSettings): Pick<EditorOptions, 'placeholder' | 'counts' | 'prompts'> => ({
  placeholder: m.write_placeholder(),
  prompts: {
    areShown: arePromptsShown,
    load: async () => {
      // The page comes first.
      await new Promise((resolve) => setTimeout(resolve, 500))
      return (await import('../../guides')).promptFinder()
    },
  },
  counts: {
    settings,
    load: loadCounter,
    words: {
      total: (range, language) =>
        isEstimate(language)
          ? m.write_haiku_total_estimate({ range, language: languageName(language) })
          : m.write_haiku_total({ range }),
      varies: (word, range) => m.write_haiku_varies({ word, range }),
      corrected: (word, count) => m.write_haiku_corrected({ word, count }),
      verse: (lines, { language, hint }, hasCorrected) =>
        [
          m.write_haiku_spoken({ lines: inWords(lines) }),
          isEstimate(language) && m.write_haiku_spoken_estimate({ language: languageName(language) }),
          hasCorrected && m.write_haiku_spoken_corrected(),
          hint === '5-7-5' && m.write_haiku_spoken_hint(),
        ]
          .filter(Boolean)
          .join('; '),
      unnamed: m.write_haiku_unnamed(),
    },
  },
})

function inWords(items: string[]): string {
  if (items.length < 2) return items.join('')
  return m.write_lines_and({ first: items.slice(0, -1).join(', '), last: items.at(-1)! })
}
