import { useEtalaseClient } from '@etalase/client/react'
import { useEffect } from 'react'

/** A room that was taken away may be given back, by an undo or by somebody else, and then it opens again. */
export function useComeBack(roomId: string, isGone: boolean, reload: () => void) {
  const client = useEtalaseClient()
  useEffect(() => {
    if (!isGone) return
    const stillGone = () => {}
    return client.watchInbox({
      onChange: ({ rooms }) => rooms.some((room) => room.id === roomId) && reload(),
      onStale: () => client.room.get.query({ roomId }).then(reload, stillGone),
    })
  }, [client, roomId, isGone, reload])
}
