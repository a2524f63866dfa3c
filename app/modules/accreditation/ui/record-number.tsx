import { spokenNumber } from '../number'

/** A record's number: in groups for the eye, sign by sign for the ear. */
export const RecordNumber = ({ number }: { number: string }) => (
  <>
    <span className="nowrap num" aria-hidden="true">
      {number}
    </span>
    <span className="vh">{spokenNumber(number)}</span>
  </>
)
