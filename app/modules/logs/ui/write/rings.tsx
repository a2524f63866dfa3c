/** Rings on the water: dashed while there is no evidence, a drop for one passage, a ring more for each further one, up to three. */
export function Rings({ count }: { count: number }) {
  return (
    <svg className={count === 0 ? 'rings none' : 'rings'} viewBox="0 0 32 32" aria-hidden="true">
      {count === 0 ? (
        <ellipse cx="16" cy="16" rx="9" ry="6" strokeWidth="1.4" strokeDasharray="2.2 2.6" />
      ) : (
        <ellipse cx="16" cy="16" rx="4.5" ry="3" fill="currentColor" stroke="none" />
      )}
      {count > 1 && <ellipse cx="16" cy="16" rx="9.5" ry="6.4" strokeWidth="1.6" />}
      {count > 2 && <ellipse cx="16" cy="16" rx="14.8" ry="10" strokeWidth="1.2" />}
    </svg>
  )
}
