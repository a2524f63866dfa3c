import { Mark } from '@tiptap/core'
import { criterionCode } from '~/modules/programmes/criterion-code'

/** Shape of a claim's id (a UUID). */
export const claimIdPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * A passage claimed as evidence for a criterion. `id` names the claim; `criterion` is the criterion's
 * code in the framework that the log is written against. Claims may overlap; what is typed at a
 * claim's edge is not part of it.
 */
export const Claim = Mark.create({
  name: 'claim',
  inclusive: false,
  excludes: '',
  spanning: true,
  priority: 950,

  addAttributes() {
    return {
      id: {
        default: null,
        validate: 'string',
        parseHTML: (element: HTMLElement) => element.getAttribute('data-claim'),
      },
      criterion: {
        default: null,
        validate: 'string',
        parseHTML: (element: HTMLElement) => element.getAttribute('data-criterion'),
      },
    }
  },

  parseHTML() {
    return [
      {
        tag: 'mark[data-claim]',
        getAttrs: (element) =>
          claimIdPattern.test(element.getAttribute('data-claim') ?? '') &&
          criterionCode.test(element.getAttribute('data-criterion') ?? '')
            ? null
            : false,
      },
    ]
  },

  renderHTML({ HTMLAttributes }) {
    return [
      'mark',
      { 'data-claim': HTMLAttributes.id as string, 'data-criterion': HTMLAttributes.criterion as string },
      0,
    ]
  },
})
