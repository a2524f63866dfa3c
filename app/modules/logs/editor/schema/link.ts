import { Mark } from '@tiptap/core'
import { isSafeHref } from './href'

/** A link. Its address has one of the schemes in `safeSchemes`; any other is dropped when read. */
export const Link = Mark.create({
  name: 'link',
  inclusive: false,
  exitable: true,
  // Inside claims, so that a claimed passage stays one element.
  priority: 900,

  addAttributes() {
    return { href: { default: null, validate: 'string' } }
  },

  parseHTML() {
    return [
      {
        tag: 'a[href]',
        getAttrs: (element) => (isSafeHref(element.getAttribute('href')) ? null : false),
      },
    ]
  },

  renderHTML({ HTMLAttributes }) {
    return ['a', { href: HTMLAttributes.href as string, rel: 'noopener noreferrer nofollow', target: '_blank' }, 0]
  },
})
