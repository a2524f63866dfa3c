/** The ripple as a seal: whole when a record stands, broken when it was revoked. */
export function Seal({ isBroken }: { isBroken?: boolean }) {
  return (
    <svg
      className="seal"
      viewBox="0 0 200 200"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeDasharray={isBroken ? '3 7' : undefined}
    >
      {isBroken ? (
        <path strokeDasharray="none" strokeWidth="2.5" d="M88 100h24" />
      ) : (
        <circle cx="100" cy="100" r="7" fill="currentColor" stroke="none" />
      )}
      <circle cx="100" cy="100" r="26" strokeWidth="2.5" />
      <circle cx="100" cy="100" r="48" strokeWidth="2" />
      <circle cx="100" cy="100" r="71" strokeWidth="1.5" />
      <circle cx="100" cy="100" r="96" strokeWidth="1" />
    </svg>
  )
}
