import { Day } from '~/ui/dates'

/** A sentence in which a day stands out. */
export function ByDay({ sentence, day }: { sentence: (given: { day: string }) => string; day: string }) {
  const [before, after] = sentence({ day: '\u0001' }).split('\u0001')
  return (
    <>
      {before}
      <strong>
        <Day value={day} />
      </strong>
      {after}
    </>
  )
}
