import type { ReactNode } from 'react'
import './prose.css'

export interface ProsePart {
  id: string
  title: string
  body: ReactNode
}

/** A page that is read from top to bottom: what it is about, what is inside, then its parts. */
export function Prose({
  title,
  lede,
  inside,
  parts,
}: {
  title: string
  lede: string
  /** Names the list of parts. */
  inside: string
  parts: ProsePart[]
}) {
  return (
    <article className="prose">
      <h1 className="title">{title}</h1>
      <p className="lede mt1">{lede}</p>
      <nav aria-label={inside}>
        <ul className="inside">
          {parts.map((part) => (
            <li key={part.id}>
              <a href={`#${part.id}`}>{part.title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {parts.map((part) => (
        <section key={part.id} id={part.id} aria-labelledby={`${part.id}-title`}>
          <h2 className="head" id={`${part.id}-title`}>
            {part.title}
          </h2>
          {part.body}
        </section>
      ))}
    </article>
  )
}

/** Paragraphs, one after another. */
export const Paragraphs = ({ of }: { of: string[] }) => (
  <>
    {of.map((text) => (
      <p key={text}>{text}</p>
    ))}
  </>
)

/** A list with dots. */
export const Dots = ({ of }: { of: string[] }) => (
  <ul className="dots">
    {of.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
)
