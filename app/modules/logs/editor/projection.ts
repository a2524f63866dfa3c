import * as Y from 'yjs'
import type { MarkJson, NodeJson } from '../document-json'
import { isHollow, lacksParagraph } from './repair'
import { fragmentName } from './schema/schema-version'

/** An XmlElement nested deeper than this is not followed; `checkDocument` then refuses the projection as too deep. */
const deepest = 120

/** Overlapping marks of one type are told apart in Yjs by a hash after their name ("claim--3fK0aZ1Q"). */
const markName = (key: string) => key.replace(/--[a-zA-Z0-9+/=]{8}$/, '')

/**
 * The text of an entry's Y.Doc as ProseMirror JSON, unchecked: hand it to `checkDocument`. It only reads the document
 * (y-tiptap's own conversion to nodes deletes what the schema refuses), it never throws on what a stranger may have
 * put there (hooks and embeds become kinds that the check refuses), and what a merge left hollow it shows as `repair`
 * would mend it.
 */
export function project(doc: Y.Doc): unknown {
  const content = doc
    .getXmlFragment(fragmentName)
    .toArray()
    .flatMap((item) => toJson(item, 1))
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

function toJson(item: unknown, depth: number): NodeJson[] {
  if (item instanceof Y.XmlText) return textNodes(item)
  if (!(item instanceof Y.XmlElement) || item instanceof Y.XmlHook) return [{ type: 'unknown' }]
  if (isHollow(item)) return []
  const attrs = item.getAttributes() as Record<string, unknown>
  const node: NodeJson = { type: item.nodeName }
  if (Object.keys(attrs).length > 0) node.attrs = attrs
  if (item.length > 0) {
    node.content =
      depth < deepest ? item.toArray().flatMap((child) => toJson(child, depth + 1)) : [{ type: 'paragraph' }]
  }
  if (lacksParagraph(item)) node.content = [{ type: 'paragraph' }, ...(node.content ?? [])]
  return [node]
}

function textNodes(text: Y.XmlText): NodeJson[] {
  const delta = text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]
  return delta.map(({ insert, attributes }): NodeJson => {
    if (typeof insert !== 'string') return { type: 'unknown' }
    const marks = Object.entries(attributes ?? {}).map(([key, attrs]): MarkJson => {
      const type = markName(key)
      const given = typeof attrs === 'object' && attrs !== null ? (attrs as Record<string, unknown>) : {}
      return Object.keys(given).length > 0 ? { type, attrs: given } : { type }
    })
    return { type: 'text', text: insert, ...(marks.length > 0 ? { marks } : {}) }
  })
}
