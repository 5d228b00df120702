export type Permission = NotificationPermission | 'unsupported'

/** There only where the page came over https or from this machine, and not in every browser. */
export const permission = (): Permission =>
  'Notification' in window ? Notification.permission : 'unsupported'

interface Telling {
  title: string
  body: string
  /** Of the same tag the system shows one. */
  tag: string
  icon: string
  onClick: () => void
}

/** Shows a notification of the system; null where the browser would need a service worker for it. */
export function tell({ title, onClick, ...options }: Telling): Notification | null {
  try {
    // The desk has a sound of its own, which can be muted.
    const shown = new Notification(title, { ...options, silent: true })
    shown.addEventListener('click', () => {
      window.focus()
      shown.close()
      onClick()
    })
    return shown
  } catch {
    return null
  }
}
