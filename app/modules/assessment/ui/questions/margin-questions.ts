import type { ShownNote } from '~/modules/logs/ui/margin/margin-notes'
import { formatMoment } from '~/ui/dates'
import type { AssessorQuestion } from '../../questions/question'
import { m } from '~/platform/i18n/messages'

export type MarginQuestion = Omit<ShownNote, 'actions'> & { entryId: string }

/** The questions that hang on a passage, as notes beside it. */
export const marginQuestions = (questions: readonly AssessorQuestion[], timeZone: string): MarginQuestion[] =>
  questions.flatMap(({ id, place, quote, question, assessorName, askedAt, reply, repliedAt }) => {
    if (!place) return []
    const asked = `${assessorName}, ${formatMoment(askedAt, timeZone)}`
    const by = repliedAt ? asked : `${asked}. ${m.assessment_question_waits()}`
    const replied = repliedAt && {
      words: reply,
      by: m.assessment_question_replied({ when: formatMoment(repliedAt, timeZone) }),
    }
    return [{ id, ...place, quote, note: question, code: null, by, reply: replied }]
  })

/** Where one asks about a passage: by its place, never by its words. */
export const askAbout = (submission: string, { entryId, start, length }: NonNullable<AssessorQuestion['place']>) =>
  `${submission}/questions?${new URLSearchParams({ entry: entryId, start: String(start), end: String(start + length) })}#ask`
