import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

interface PageStateProps {
  icon: LucideIcon
  title: string
  lead: string
  /** The page's own heading, where it has no other. */
  heading?: 'h1' | 'h2'
  /** What one can do now. */
  children?: ReactNode
}

/** Empty, not there, or broken: what happened and what to do. */
export function PageState({ icon: Icon, title, lead, heading: Heading = 'h2', children }: PageStateProps) {
  return (
    <section className="page-state">
      <span className="page-state-icon">
        <Icon size={30} strokeWidth={1.6} aria-hidden="true" />
      </span>
      <Heading>{title}</Heading>
      <p>{lead}</p>
      {children && <div className="page-state-actions">{children}</div>}
    </section>
  )
}
