import type { ReactNode } from 'react'
import './facts.css'

/** Names and values in two columns under hairlines; `whole` takes the width and closes the list. */
export const Facts = ({ children }: { children: ReactNode }) => <dl className="facts">{children}</dl>

export const Fact = ({ name, whole, children }: { name: string; whole?: boolean; children: ReactNode }) => (
  <div className={whole ? 'whole' : undefined}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
