import type { ReactNode } from 'react'

interface EmptyProps {
  icon: ReactNode
  title: string
  text: string
  children?: ReactNode
}

/** What a place says when it has nothing to show, and what to do about it. */
export const Empty = ({ icon, title, text, children }: EmptyProps) => (
  <div className="empty">
    <span className="empty-icon" aria-hidden="true">
      {icon}
    </span>
    <h2>{title}</h2>
    <p>{text}</p>
    {children}
  </div>
)
