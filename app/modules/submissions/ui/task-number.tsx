/** The number of a task in a task list; what reads the list aloud counts by itself. */
export const TaskNumber = ({ value }: { value: number }) => (
  <span className="no" aria-hidden="true">
    {value}
  </span>
)
