/** Days on which somebody is away, both ends included. */
export interface Away {
  fromOn: string
  untilOn: string
}

export const isAway = (absences: readonly Away[], day: string) =>
  absences.some(({ fromOn, untilOn }) => fromOn <= day && day <= untilOn)
