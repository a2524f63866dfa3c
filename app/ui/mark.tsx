/** The mark: a drop and its rings. Decorative beside the wordmark. */
export function Mark() {
  return (
    <svg viewBox="0 0 48 48" aria-hidden="true" fill="none" stroke="currentColor" strokeLinecap="round">
      <circle cx="24" cy="9" r="3.6" fill="currentColor" stroke="none" />
      <path
        strokeWidth="3"
        d="M18.4 26.8c1.3-.9 3.3-1.5 5.6-1.5 4 0 7.2 1.7 7.2 3.9S28 33.1 24 33.1s-7.2-1.7-7.2-3.9"
      />
      <path
        strokeWidth="2.4"
        d="M34.8 22.3c2.9 1.6 4.8 4.1 4.8 6.9 0 5-7 9.1-15.6 9.1S8.4 34.2 8.4 29.2c0-4.3 5.2-7.9 12.1-8.9"
      />
      <path
        strokeWidth="1.8"
        d="M4.2 21.7c-1.6 2.3-2.4 4.8-2.4 7.5C1.8 38 11.7 44.6 24 44.6s22.2-6.6 22.2-15.4c0-6-4.7-11.2-11.8-13.8"
      />
    </svg>
  )
}
