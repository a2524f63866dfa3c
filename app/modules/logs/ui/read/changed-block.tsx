import { m } from '~/platform/i18n/messages'
import type { Segment } from '../../compare/text-diff'
import type { ComparedBlock } from '../../compare/word-diff'

type Changed = Pick<ComparedBlock, 'before' | 'after' | 'segments'>

/** A paragraph of the comparison, or a fact under its name, with what was put in, taken out and moved; `lang` is what it is written in. */
export function ChangedBlock({ block, name, lang }: { block: Changed; name?: string; lang?: string }) {
  const isSame = block.segments.every((segment) => segment.is === 'same')
  const is = block.before === -1 ? 'added' : block.after === -1 ? 'removed' : isSame ? 'same' : 'changed'
  return (
    <p className="changes-block said" data-is={is} tabIndex={isSame ? undefined : -1} lang={lang}>
      {name && <b className="label">{name} </b>}
      {block.segments.map((segment, at) => (
        <Piece key={at} segment={segment} isFirst={isFirstOf(block.segments, at)} />
      ))}
    </p>
  )
}

/** A move may be in several pieces, with a changed word between them: the first has the anchor, the last the link. */
function isFirstOf(segments: readonly Segment[], at: number) {
  const segment = segments[at]!
  return 'move' in segment && segments.findIndex((one) => 'move' in one && one.move === segment.move) === at
}

function Piece({ segment, isFirst }: { segment: Segment; isFirst: boolean }) {
  switch (segment.is) {
    case 'same':
      return <>{segment.text}</>
    case 'added':
      return <ins>{segment.text}</ins>
    case 'removed':
      return <del>{segment.text}</del>
    case 'moved-here':
      return (
        <span className="moved" id={isFirst ? `move-${segment.move}` : undefined}>
          {isFirst && (
            <a className="where" href={`#moved-${segment.move}`}>
              {m.logs_compare_moved_here()}
            </a>
          )}
          {segment.text}
        </span>
      )
    case 'moved-away':
      return (
        <span className="moved-away" id={isFirst ? `moved-${segment.move}` : undefined}>
          {isFirst && (
            <a className="where" href={`#move-${segment.move}`}>
              {m.logs_compare_moved_away()}
            </a>
          )}
          <del>{segment.text}</del>
        </span>
      )
  }
}
