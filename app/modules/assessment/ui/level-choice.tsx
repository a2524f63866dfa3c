import type { Criterion, FrameworkVersion, Judged } from '~/modules/programmes/framework'
import { m } from '~/platform/i18n/messages'

interface LevelChoiceProps {
  version: FrameworkVersion
  criterion: Criterion
  judged: Judged | null
  isOpen: boolean
  judge: (level: Judged) => void
}

/** The levels of a criterion, each with its sentence and its key. */
export function LevelChoice({ version, criterion, judged, isOpen, judge }: LevelChoiceProps) {
  return (
    <fieldset className="level" disabled={!isOpen}>
      <legend className="vh">{m.assessment_level()}</legend>
      {version.levels.map((level, index) => (
        <label key={level.key}>
          <input
            type="radio"
            name="level"
            value={level.key}
            checked={judged === level.key}
            onChange={() => judge(level.key)}
          />
          <b>{level.name}</b>
          <kbd aria-hidden="true">{index + 1}</kbd>
          <span className="d">{criterion.descriptors[level.key]}</span>
        </label>
      ))}
    </fieldset>
  )
}
