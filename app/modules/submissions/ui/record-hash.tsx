/** A SHA-256 in groups of eight, so that two can be compared by eye; it copies without spaces. */
export function RecordHash({ value }: { value: string }) {
  return (
    <code className="hash">
      {(value.match(/.{8}/g) ?? []).map((group, index) => (
        <span key={index}>{group}</span>
      ))}
    </code>
  )
}
