import { BulletList, ListItem as BaseItem, OrderedList as BaseOrdered } from '@tiptap/extension-list'

export { BulletList }

/** A numbered list. It may start at another number than one; it has no other styles of figures. */
export const OrderedList = BaseOrdered.extend({
  addAttributes() {
    return {
      start: {
        default: 1,
        parseHTML: (element: HTMLElement) => {
          const start = Number.parseInt(element.getAttribute('start') ?? '1', 10)
          return Number.isInteger(start) && start >= 0 && start <= 9999 ? start : 1
        },
      },
    }
  },
})

/** An item of a list. Tab is left alone, so that it never traps: Ctrl/⌘ ] and [ move an item in and out. */
export const ListItem = BaseItem.extend({
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Mod-]': () => this.editor.commands.sinkListItem(this.name),
      'Mod-[': () => this.editor.commands.liftListItem(this.name),
    }
  },
})
