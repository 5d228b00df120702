import type { ReactNode } from 'react'

interface EmptyProps {
  icon: ReactNode
  title: string
  text: string
  /** All that the page has to say, so its title is the page's. */
  alone?: boolean
  children?: ReactNode
}

/** What a place says when it has nothing to show, and what to do about it. */
export const Empty = ({ icon, title, text, alone, children }: EmptyProps) => (
  <div className="empty">
    <span className="empty-icon" aria-hidden="true">
      {icon}
    </span>
    {alone ? <h1>{title}</h1> : <h2>{title}</h2>}
    <p>{text}</p>
    {children}
  </div>
)
