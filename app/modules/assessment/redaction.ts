/** A passage by which somebody can be recognised, as the assessor noted it in the margin. */
export interface RedactionPassage {
  entryId: string
  quote: string
  note: string
}

/** What is asked of a trainee whose submission was returned for redaction. */
export interface Redaction {
  reason: string
  passages: RedactionPassage[]
  /** The day by which to hand in again, as 2026-12-14. */
  handInBy: string
  at: Date
}

/** Days that the form offers for handing in again. */
export const redactionDays = 14
