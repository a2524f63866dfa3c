import type { ReactNode } from 'react'
import { TimeZoneField } from '~/modules/identity/ui/time-zone-field'
import { m } from '~/platform/i18n/messages'
import { CheckField, TextArea, TextField } from '~/ui/form'
import type { ProgrammeSettings } from '../programme'

const number = { inputMode: 'numeric' as const, className: 'input short', autoComplete: 'off' }

/** Everything that a programme can set, in the order in which a log meets it. */
export function SettingsFields({ programme }: { programme: ProgrammeSettings }) {
  return (
    <>
      <Part title={m.programmes_settings_award()}>
        <TextField name="name" label={m.programmes_name()} defaultValue={programme.name} />
        <TextField
          name="award"
          label={m.programmes_award()}
          hint={m.programmes_award_hint()}
          defaultValue={programme.award}
        />
        <TextField name="awardingBody" label={m.programmes_awarding_body()} defaultValue={programme.awardingBody} />
        <TextField
          name="signatoryName"
          label={m.programmes_signatory()}
          hint={m.programmes_signatory_hint()}
          defaultValue={programme.signatoryName}
          optional
        />
        <TextField
          name="awardingSignatoryName"
          label={m.programmes_awarding_signatory()}
          defaultValue={programme.awardingSignatoryName}
          optional
        />
        <TextField
          name="validYears"
          label={m.programmes_valid_years()}
          hint={m.programmes_valid_years_hint()}
          defaultValue={programme.validYears}
          {...number}
        />
      </Part>
      <Part title={m.programmes_settings_log()}>
        <div className="side-by-side">
          <TextField name="wordsMin" label={m.programmes_words_min()} defaultValue={programme.wordsMin} {...number} />
          <TextField name="wordsMax" label={m.programmes_words_max()} defaultValue={programme.wordsMax} {...number} />
        </div>
        <CheckField
          name="wordsBlock"
          label={m.programmes_words_block()}
          hint={m.programmes_words_block_hint()}
          defaultChecked={programme.wordsBlock}
        />
        <CheckField
          name="evidenceBlocks"
          label={m.programmes_evidence_blocks()}
          hint={m.programmes_evidence_blocks_hint()}
          defaultChecked={programme.evidenceBlocks}
        />
        <div className="side-by-side">
          <TextField
            name="hoursMin"
            label={m.programmes_hours_min()}
            defaultValue={programme.hoursMin}
            {...number}
            inputMode="decimal"
          />
          <TextField name="setsMin" label={m.programmes_sets_min()} defaultValue={programme.setsMin} {...number} />
        </div>
      </Part>
      <Part title={m.programmes_settings_review()}>
        <div className="side-by-side">
          <TextField
            name="attemptsMax"
            label={m.programmes_attempts_max()}
            defaultValue={programme.attemptsMax}
            {...number}
          />
          <TextField
            name="resubmissionDays"
            label={m.programmes_resubmission_days()}
            defaultValue={programme.resubmissionDays}
            {...number}
          />
          <TextField
            name="reviewDays"
            label={m.programmes_review_days()}
            defaultValue={programme.reviewDays}
            {...number}
          />
        </div>
        <div className="side-by-side">
          <TextField
            name="lapseDays"
            label={m.programmes_lapse_days()}
            hint={m.programmes_lapse_days_hint()}
            defaultValue={programme.lapseDays ?? ''}
            optional
            {...number}
          />
        </div>
        <div className="side-by-side">
          <TextField
            name="appealDays"
            label={m.programmes_appeal_days()}
            defaultValue={programme.appealDays}
            {...number}
          />
          <TextField
            name="appealAnswerDays"
            label={m.programmes_appeal_answer_days()}
            defaultValue={programme.appealAnswerDays}
            {...number}
          />
        </div>
        <CheckField
          name="mayClaim"
          label={m.programmes_may_claim()}
          hint={m.programmes_may_claim_hint()}
          defaultChecked={programme.mayClaim}
        />
        <TimeZoneField
          label={m.programmes_time_zone()}
          hint={m.programmes_time_zone_hint()}
          defaultValue={programme.timeZone}
        />
      </Part>
      <Part title={m.programmes_settings_access()}>
        <CheckField
          name="secondFactorRequired"
          label={m.programmes_second_factor()}
          hint={m.programmes_second_factor_hint()}
          defaultChecked={programme.secondFactorRequired}
        />
      </Part>
      <Part title={m.programmes_settings_contacts()}>
        <TextField
          name="contactName"
          label={m.programmes_contact_name()}
          defaultValue={programme.contactName}
          optional
        />
        <TextField
          name="contactEmail"
          type="email"
          label={m.programmes_contact_email()}
          hint={m.programmes_contact_hint()}
          defaultValue={programme.contactEmail}
          optional
        />
        <TextArea
          name="safeguardingContact"
          label={m.programmes_safeguarding()}
          hint={m.programmes_safeguarding_hint()}
          defaultValue={programme.safeguardingContact}
          rows={3}
          optional
        />
      </Part>
    </>
  )
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <fieldset className="part stack">
    <legend className="head">{title}</legend>
    {children}
  </fieldset>
)
