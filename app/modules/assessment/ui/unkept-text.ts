import type { FrameworkVersion } from '~/modules/programmes/framework'
import type { ToKeep } from './keeper'

/** What an assessor wrote and the server does not take any more, as a text to be copied: levels, feedback and notes. */
export function unkeptText(
  items: ReadonlyMap<string, ToKeep>,
  version: Pick<FrameworkVersion, 'criteria' | 'levels'>,
): string {
  // A verdict or a removal holds nothing that was written.
  const written = [...items.values()].filter(({ fields }) => fields.level || fields.feedback || fields.note)
  const pieces = written.map(({ fields }) => {
    const criterion = version.criteria.find((one) => one.id === fields.criterion)
    const level = version.levels.find((one) => one.key === fields.level)?.name
    const heading = [criterion && `${criterion.code} ${criterion.shortTitle}`, level].filter(Boolean).join(': ')
    return [heading, fields.quote && `“${fields.quote}”`, fields.feedback, fields.note].filter(Boolean).join('\n')
  })
  return pieces.join('\n\n')
}
