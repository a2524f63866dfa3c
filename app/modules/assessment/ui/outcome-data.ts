import { formatMoment } from '~/ui/dates'
import type { OutcomeShown } from '../show-outcome.server'
import { marginQuestions } from './questions/margin-questions'

/** What the pages of an outcome get; built once from what the server sent, so that its parts keep their identity. */
export function outcomeData(shown: OutcomeShown, timeZone: string) {
  const codes = new Map(shown.version.criteria.map((criterion) => [criterion.id, criterion.code]))
  return {
    stage: shown.stage,
    version: shown.version,
    language: shown.language,
    decision: shown.decision,
    byCriterion: Object.fromEntries(shown.decision.criteria.map((one) => [one.criterionId, one])),
    entries: shown.entries.map(({ plain: _, versionId: __, claims: ___, ...entry }) => entry),
    verdictOf: new Map(shown.verdicts.map(({ claimId, verdict }) => [claimId, verdict])),
    notes: [
      ...marginQuestions(shown.questions, timeZone),
      ...shown.notes.map(({ id, entryId, criterionId, start, length, quote, note, authorName, createdAt }) => ({
        id,
        entryId,
        start,
        length,
        quote,
        note,
        code: criterionId ? (codes.get(criterionId) ?? null) : null,
        by: `${authorName}, ${formatMoment(createdAt, timeZone)}`,
      })),
    ],
    settled: shown.settled,
    confirmations: shown.confirmations,
    checks: shown.checks,
    isTrainee: shown.isTrainee,
    timeZone,
  }
}

export type OutcomeData = ReturnType<typeof outcomeData>
