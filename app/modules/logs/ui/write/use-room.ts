import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react'
import type { Room, RoomView } from './room'

// Asked for as soon as the page's own script runs, not only once it has been drawn.
const loading = typeof document === 'undefined' ? undefined : import('./room')
loading?.catch(() => {})

const nothing = () => () => {}

export interface OpenedRoom {
  room: Room | null
  view: RoomView | null
  /** The editor's script could not be loaded. */
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
    let opened: Room | undefined
    let isLeft = false
    ;(loading ?? import('./room')).then(
      (module) => {
        if (isLeft || !page.current) return
        opened = new module.Room({ person, entry, savedAt, label })
        setRoom(opened)
        opened.open(page.current).catch(() => setFailed(true))
      },
      () => setFailed(true),
    )
    return () => {
      isLeft = true
      setRoom(null)
      opened?.close()
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
