import { spokenNumber } from '../number'

/** A record's number: in groups for the eye, sign by sign for the ear, and as one piece when it is copied. */
export const RecordNumber = ({ number }: { number: string }) => (
  <span className="nowrap num" role="img" aria-label={spokenNumber(number)}>
    {number}
  </span>
)
