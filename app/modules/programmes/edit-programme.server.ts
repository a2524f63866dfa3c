import { recordEvent } from '~/platform/audit.server'
import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import type { SettingsForm } from './forms'
import { manageProgramme } from './queries.server'

/** Changes a programme's settings. What was handed in or issued before keeps what held then. */
export function editProgramme(actor: Actor, programmeId: string, form: SettingsForm): Promise<void> {
  return transaction(actor, async (trx) => {
    const programme = await manageProgramme(trx, actor, programmeId)
    await trx
      .updateTable('programme')
      .set({
        name: form.name,
        award: form.award,
        awarding_body: form.awardingBody,
        signatory_name: form.signatoryName,
        awarding_signatory_name: form.awardingSignatoryName,
        time_zone: form.timeZone,
        words_min: form.wordsMin,
        words_max: form.wordsMax,
        words_block: form.wordsBlock,
        evidence_blocks: form.evidenceBlocks,
        may_claim: form.mayClaim,
        attempts_max: form.attemptsMax,
        resubmission_days: form.resubmissionDays,
        lapse_days: form.lapseDays,
        review_days: form.reviewDays,
        appeal_days: form.appealDays,
        appeal_answer_days: form.appealAnswerDays,
        hours_min: form.hoursMin,
        sets_min: form.setsMin,
        valid_years: form.validYears,
        contact_name: form.contactName,
        contact_email: form.contactEmail,
        safeguarding_contact: form.safeguardingContact,
        second_factor_required: form.secondFactorRequired,
      })
      .where('id', '=', programme.id)
      .execute()
    await recordEvent(trx, actor, 'programme.edited', programme)
    if (form.secondFactorRequired !== programme.secondFactorRequired)
      await recordEvent(trx, actor, 'programme.secondFactorAsked', programme, { isAsked: form.secondFactorRequired })
  })
}
