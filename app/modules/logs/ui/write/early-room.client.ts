import { comesFirst } from '~/ui/before-hydration'
import { Room, type RoomOptions } from './room.client'

export interface OpeningRoom {
  room: Room
  /** Rejects when the editor can't be mounted. */
  opening: Promise<void>
}

/** The room of the entry that this page came with: it opens before React takes the page over. */
let early: (OpeningRoom & Pick<RoomOptions, 'person' | 'entry'>) | undefined

const mount = typeof document === 'undefined' ? null : document.querySelector<HTMLElement>('.mount[data-entry]')
if (mount) {
  const { person, entry, savedAt, label } = mount.dataset as Record<'person' | 'entry' | 'label', string> & DOMStringMap
  early = { ...open({ person, entry, savedAt: savedAt ?? null, label }, mount), person, entry }
  comesFirst(early.opening)
}

/** Opens an entry's room with its editor in `element`, or hands over the one that the page opened by itself. */
export function openRoom(options: RoomOptions, element: HTMLElement): OpeningRoom {
  const opened = early
  early = undefined
  if (opened && opened.entry === options.entry && opened.person === options.person && element === mount) return opened
  opened?.room.close()
  return open(options, element)
}

function open(options: RoomOptions, element: HTMLElement): OpeningRoom {
  const room = new Room(options)
  return { room, opening: room.open(element) }
}
