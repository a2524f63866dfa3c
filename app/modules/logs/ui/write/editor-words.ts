import { m } from '~/platform/i18n/messages'
import type { EditorOptions } from '../../editor/create-editor'
import { arePromptsShown } from './prompts-shown'

/** The words that the editor itself shows, from the catalogue. */
export const editorWords = (): Pick<EditorOptions, 'placeholder' | 'counts' | 'prompts'> => ({
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
    load: async () => {
      const { englishCounter, fetchEnglishWords } = await import('../../syllables/english')
      return englishCounter(await fetchEnglishWords())
    },
    words: {
      total: (range) => m.write_haiku_total({ range }),
      varies: (word, range) => m.write_haiku_varies({ word, range }),
      verse: (lines) => m.write_haiku_spoken({ lines: inWords(lines) }),
      unnamed: m.write_haiku_unnamed(),
    },
  },
})

function inWords(items: string[]): string {
  if (items.length < 2) return items.join('')
  return m.write_lines_and({ first: items.slice(0, -1).join(', '), last: items.at(-1)! })
}
