import type { FrameworkVersion } from '~/modules/programmes/framework'
import { judgedName } from '~/modules/programmes/rule-words'
import type { ToKeep } from './keeper'

/** What an assessor wrote and the server does not take any more, as a text to be copied: levels, feedback and notes. */
export function unkeptText(
  items: ReadonlyMap<string, ToKeep>,
  version: Pick<FrameworkVersion, 'scale' | 'levels' | 'criteria'>,
): string {
  // A verdict or a removal holds nothing that was written.
  const written = [...items.values()].filter(
    ({ fields }) => fields.level || fields.feedback || fields.note || fields.private || fields.text,
  )
  const pieces = written.map(({ fields }) => {
    const criterion = version.criteria.find((one) => one.id === fields.criterion)
    const level = criterion && fields.level && judgedName(version, criterion, fields.level)
    const heading = [criterion && `${criterion.code} ${criterion.shortTitle}`, level].filter(Boolean).join(': ')
    return [heading, fields.quote && `“${fields.quote}”`, fields.feedback, fields.note, fields.private, fields.text]
      .filter(Boolean)
      .join('\n')
  })
  return pieces.join('\n\n')
}
