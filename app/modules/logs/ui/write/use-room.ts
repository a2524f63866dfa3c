import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react'
// Not loaded later: its script comes with the page's own, and the server leaves it out.
import { openRoom } from './early-room.client'
import type { Room, RoomView } from './room.client'

const nothing = () => () => {}

export interface OpenedRoom {
  room: Room | null
  view: RoomView | null
  /** The editor could not be mounted. */
  hasFailed: boolean
}

/** Opens the room of an entry and mounts the editor in `page`; closes it when the entry is left. */
export function useRoom(
  { person, entry, savedAt, label }: { person: string; entry: string; savedAt: string | null; label: string },
  page: RefObject<HTMLElement>,
): OpenedRoom {
  const [room, setRoom] = useState<Room | null>(null)
  const [hasFailed, setFailed] = useState(false)

  useEffect(() => {
    if (!page.current) return
    const { room: opened, opening } = openRoom({ person, entry, savedAt, label }, page.current)
    setRoom(opened)
    opening.catch(() => setFailed(true))
    return () => {
      setRoom(null)
      opened.close()
    }
    // The label and the time are those of the entry when it was opened.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [person, entry, page])

  const view = useSyncExternalStore(
    room?.subscribe ?? nothing,
    () => room?.view ?? null,
    () => null,
  )
  return { room, view, hasFailed }
}
