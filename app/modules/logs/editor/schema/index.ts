import { getSchema, type AnyExtension } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Italic } from '@tiptap/extension-italic'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import type { Schema } from '@tiptap/pm/model'
import { Claim } from './claim'
import { Heading } from './heading'
import { Link } from './link'
import { BulletList, ListItem, OrderedList } from './list'
import { Verse, VerseLine } from './verse'

export { fragmentName, schemaVersion } from './schema-version'
export { claimIdPattern } from './claim'
export { headingLevels } from './heading'
export { isSafeHref, safeSchemes, toHref } from './href'

/** Every node and mark an entry may hold: the one list for the editor, the server's projection and its HTML. */
export const extensions: AnyExtension[] = [
  Document,
  Paragraph,
  Text,
  Heading,
  Verse,
  VerseLine,
  BulletList,
  OrderedList,
  ListItem,
  Blockquote,
  HardBreak,
  Claim,
  Link,
  Bold,
  Italic,
]

let made: Schema | undefined

/** The ProseMirror schema of an entry, made at first use. */
export const entrySchema = (): Schema => (made ??= getSchema(extensions))
