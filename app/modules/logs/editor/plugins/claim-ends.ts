import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { liveClaims } from '../claims'

/**
 * Marks the last character of each claim, after which its criterion's code is shown. A decoration with generated
 * content, so that the document holds nothing but the claim and the caret meets nothing but text.
 */
export const ClaimEnds = Extension.create({
  name: 'claimEnds',

  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        state: {
          init: (_, state) => ends(state.doc),
          apply: (tr, before) => (tr.docChanged ? ends(tr.doc) : before),
        },
        props: {
          decorations(state) {
            return this.getState(state)
          },
        },
      }),
    ]
  },
})

function ends(doc: Node): DecorationSet {
  const byEnd = new Map<number, string[]>()
  for (const { ranges, criterion } of liveClaims(doc)) {
    const end = ranges.at(-1)!.to
    byEnd.set(end, [...(byEnd.get(end) ?? []), criterion])
  }
  return DecorationSet.create(
    doc,
    [...byEnd].map(([end, criteria]) =>
      Decoration.inline(end - lastCharacter(doc, end), end, { class: 'claim-end', 'data-ref': criteria.join(' ') }),
    ),
  )
}

/** Code units of the character before a position: a pair is not cut in two. */
function lastCharacter(doc: Node, end: number): number {
  const text = doc.textBetween(Math.max(0, end - 2), end)
  return /[\u{10000}-\u{10FFFF}]$/u.test(text) ? 2 : 1
}
