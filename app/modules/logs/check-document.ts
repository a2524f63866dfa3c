import { Node } from '@tiptap/pm/model'
import { criterionCode } from '~/modules/programmes/criterion-code'
import type { DocumentJson } from './document-json'
import { claimIdPattern, entrySchema, headingLevels, isSafeHref } from './editor/schema'

/** How large a document may be: bytes of JSON strings, levels of nesting, nodes. Far above any log, far below what hurts. */
export const documentLimits = { bytes: 4_000_000, depth: 100, nodes: 200_000 } as const

/** Why a document is refused. */
export type DocumentProblem =
  | 'not-a-document'
  | 'too-large'
  | 'too-deep'
  | 'unknown-kind'
  | 'forbidden-attribute'
  | 'unsafe-link'
  | 'breaks-the-schema'

/** A document that holds to the schema, in its canonical form; or why it doesn't. */
export type CheckedDocument = { ok: true; document: DocumentJson } | { ok: false; problem: DocumentProblem }

const anyAttributes: Record<string, (value: unknown) => boolean> = {}
const nodeAttributes: Record<string, Record<string, (value: unknown) => boolean>> = {
  heading: { level: (value) => (headingLevels as readonly unknown[]).includes(value) },
  orderedList: { start: (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 9999 },
}
const markAttributes: typeof nodeAttributes = {
  link: { href: isSafeHref },
  claim: {
    id: (value) => typeof value === 'string' && claimIdPattern.test(value),
    criterion: (value) => typeof value === 'string' && criterionCode.test(value),
  },
}

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Checks untrusted JSON against the entry schema and returns it in canonical form. ProseMirror's own check comes
 * last: it accepts `javascript:` links and any heading level, and deep nesting overflows its stack (sync.md), so
 * bytes, depth, kinds, attributes and addresses are checked first, without recursion.
 */
export function checkDocument(json: unknown): CheckedDocument {
  const problem = walk(json)
  if (problem) return { ok: false, problem }
  try {
    const node = Node.fromJSON(entrySchema(), json)
    node.check()
    return { ok: true, document: node.toJSON() as DocumentJson }
  } catch {
    return { ok: false, problem: 'breaks-the-schema' }
  }
}

function walk(root: unknown): DocumentProblem | undefined {
  if (!isPlainObject(root) || root.type !== 'doc' || !Array.isArray(root.content)) return 'not-a-document'
  const schema = entrySchema()
  const stack: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }]
  let bytes = 0
  let nodes = 0
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { value, depth } = next
    if (depth > documentLimits.depth) return 'too-deep'
    if (++nodes > documentLimits.nodes) return 'too-large'
    if (!isPlainObject(value)) return 'not-a-document'
    if (typeof value.type !== 'string' || !Object.hasOwn(schema.nodes, value.type)) return 'unknown-kind'
    if (!hasOnly(value, ['type', 'attrs', 'content', 'marks', 'text'])) return 'forbidden-attribute'
    if (value.text !== undefined) {
      if (typeof value.text !== 'string' || value.type !== 'text') return 'not-a-document'
      bytes += value.text.length
    }
    const wrong = attributeProblem(value.attrs, nodeAttributes[value.type])
    if (wrong) return wrong
    if (value.marks !== undefined) {
      if (!Array.isArray(value.marks) || value.marks.length > 64) return 'not-a-document'
      for (const mark of value.marks as unknown[]) {
        if (!isPlainObject(mark) || !hasOnly(mark, ['type', 'attrs'])) return 'not-a-document'
        if (typeof mark.type !== 'string' || !Object.hasOwn(schema.marks, mark.type)) return 'unknown-kind'
        const markWrong = attributeProblem(mark.attrs, markAttributes[mark.type], true)
        if (markWrong) return markWrong
        bytes += 100
      }
    }
    bytes += 20
    if (bytes > documentLimits.bytes) return 'too-large'
    if (value.content !== undefined) {
      if (!Array.isArray(value.content)) return 'not-a-document'
      for (const child of value.content as unknown[]) stack.push({ value: child, depth: depth + 1 })
    }
  }
  return undefined
}

const hasOnly = (value: object, allowed: string[]) => Object.keys(value).every((key) => allowed.includes(key))

function attributeProblem(
  attrs: unknown,
  rules: Record<string, (value: unknown) => boolean> = anyAttributes,
  required = false,
): DocumentProblem | undefined {
  if (attrs !== undefined && !isPlainObject(attrs)) return 'forbidden-attribute'
  const given = attrs ?? {}
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined) {
      if (!required) continue
      return 'forbidden-attribute'
    }
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined
    if (!rule) return 'forbidden-attribute'
    if (!rule(value)) return name === 'href' ? 'unsafe-link' : 'forbidden-attribute'
  }
  return required && Object.keys(rules).some((name) => !Object.hasOwn(given, name)) ? 'forbidden-attribute' : undefined
}
