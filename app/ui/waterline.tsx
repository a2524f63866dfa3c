import './waterline.css'

export interface WaterlineProps {
  at: number
  from: number
  to: number
  /** Said in words to who can't see it. */
  label: string
  here: string
  atLeast: string
  atMost: string
}

/** An amount against a range, as a waterline with a drop where one is. Drawn in SVG, whose geometry needs no style attribute. */
export function Waterline({ at, from, to, label, here, atLeast, atMost }: WaterlineProps) {
  const end = Math.max(to / 0.875, at / 0.94, 1)
  const x = (value: number) => `${((100 * value) / end).toFixed(2)}%`
  return (
    <svg className="water" width="100%" height="84" role="img" aria-label={label}>
      <line className="bed" x1="0" x2="100%" y1="44" y2="44" />
      {[from, to].map((value) => (
        <line key={value} className="range" x1={x(value)} x2={x(value)} y1="40" y2="48" />
      ))}
      <line className="done" x1="0" x2={x(at)} y1="44" y2="44" />
      <svg className="drop" x={x(at)} y="44" width="1" height="1" fill="none" stroke="currentColor" aria-hidden="true">
        <ellipse rx="5" ry="3.2" fill="currentColor" stroke="none" />
        <ellipse rx="15" ry="8" strokeWidth="1.4" />
        <ellipse rx="27" ry="13.5" strokeWidth="1" opacity="0.7" />
        <ellipse rx="41" ry="20" strokeWidth="0.8" opacity="0.4" />
      </svg>
      <text className="here" x={x(at)} y="16" textAnchor={anchor(at / end)} aria-hidden="true">
        {here}
      </text>
      <text x={x(from)} y="72" textAnchor={anchor(from / end)} aria-hidden="true">
        {atLeast}
      </text>
      <text x={x(to)} y="72" textAnchor={anchor(to / end, 0.9)} aria-hidden="true">
        {atMost}
      </text>
    </svg>
  )
}

const anchor = (share: number, late = 0.85) => (share < 0.12 ? 'start' : share > late ? 'end' : 'middle')

/** A bar in a table that is its own chart; `share` of the cell's width, 0 to 1. */
export function Level({ share }: { share: number }) {
  return (
    <svg className="level" aria-hidden="true">
      <rect width={`${Math.max(share * 100, 0.5).toFixed(1)}%`} height="100%" />
    </svg>
  )
}
