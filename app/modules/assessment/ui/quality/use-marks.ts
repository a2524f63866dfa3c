import { useEffect, useMemo, useState } from 'react'
import type { Judgement } from '../../review'
import { useKeeper } from '../use-keeper'
import type { Draft } from '../use-review'

const typingPause = 700

/** An independent marker's marks on this page (`base`: its address), kept as one goes by the same never-lost means as a review. */
export function useMarks(base: string, storageKey: string, kept: readonly Judgement[]) {
  const { keeper, state } = useKeeper(storageKey)
  const [marks, setMarks] = useState(() => new Map<string, Draft>(kept.map((one) => [one.criterionId, one])))
  useEffect(() => {
    for (const mark of kept) keeper.knows(`mark ${mark.criterionId}`, mark.keptAt)
    for (const [, { fields }] of keeper.restore())
      if (fields.criterion)
        setMarks((all) =>
          new Map(all).set(fields.criterion!, { level: fields.level || null, feedback: fields.feedback ?? '' }),
        )
    // Once: what the page showed is what the server had.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [keeper])
  return useMemo(() => {
    const mark = (criterionId: string, change: Partial<Draft>) => {
      const draft = { ...(marks.get(criterionId) ?? { level: null, feedback: '' }), ...change }
      setMarks(new Map(marks).set(criterionId, draft))
      keeper.put(
        `mark ${criterionId}`,
        {
          path: `${base}/marks`,
          fields: { criterion: criterionId, level: draft.level ?? '', feedback: draft.feedback },
          namesLast: true,
        },
        change.feedback === undefined ? 0 : typingPause,
      )
    }
    return {
      marks,
      state,
      mark,
      flush: keeper.flush,
      unkept: keeper.unkept,
      conflictAt: (criterionId: string) => keeper.refusal(`mark ${criterionId}`),
      settle: (standing: Judgement, mine: Draft | null) => {
        keeper.knows(`mark ${standing.criterionId}`, standing.keptAt)
        mark(standing.criterionId, mine ?? { level: standing.level, feedback: standing.feedback })
      },
    }
  }, [base, keeper, marks, state])
}
