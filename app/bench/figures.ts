/** One line of what was measured. Without an aim it is there to compare with, and `holds` is null. */
export interface Figure {
  name: string
  value: number
  unit: string
  /** Such as "≤ 4". */
  aim: string | null
  holds: boolean | null
}

type Bound = { atMost: number } | { atLeast: number } | undefined

/** A figure, rounded to what the measurement can tell; whether it holds is asked of the unrounded value. */
export function figure(name: string, value: number, unit: string, aim?: Bound): Figure {
  if (!Number.isFinite(value)) throw new RangeError(`${name} is no number`)
  if (!aim) return { name, value: rounded(value), unit, aim: null, holds: null }
  const isMost = 'atMost' in aim
  const bound = isMost ? aim.atMost : aim.atLeast
  return {
    name,
    value: rounded(value),
    unit,
    aim: `${isMost ? '≤' : '≥'} ${bound}`,
    holds: isMost ? value <= bound : value >= bound,
  }
}

/** Three significant digits, whole from 100 on. */
function rounded(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3))
}
