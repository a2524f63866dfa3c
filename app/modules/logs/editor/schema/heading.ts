import { Heading as Base } from '@tiptap/extension-heading'

/** The levels a heading in an entry may have. The entry's title is the page's first heading. */
export const headingLevels = [2, 3] as const

/** A heading, of level 2 or 3. */
export const Heading = Base.extend({
  addAttributes() {
    return { level: { default: 2, rendered: false } }
  },
}).configure({ levels: [...headingLevels] })
