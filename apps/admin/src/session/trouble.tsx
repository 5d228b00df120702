import { CircleAlert } from 'lucide-react'

/** The place is always there, so that screen readers hear what appears in it. */
export const Trouble = ({ text }: { text: string | null }) => (
  <div role="alert">
    {text && (
      <p className="trouble">
        <CircleAlert aria-hidden />
        {text}
      </p>
    )}
  </div>
)
