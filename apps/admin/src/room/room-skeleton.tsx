import { useTranslations } from 'use-intl'

const widths = ['w-4', 'w-6', 'w-3', 'w-5', 'w-4']

export function RoomSkeleton() {
  const t = useTranslations('layout')
  return (
    <section
      className="room room-skeleton"
      id="room"
      tabIndex={-1}
      aria-label={t('loading')}
      aria-busy="true"
    >
      <div className="room-head" aria-hidden="true">
        <i className="bone bone-disc" />
        <i className="bone bone-name" />
      </div>
      <div className="bubble-skeletons" aria-hidden="true">
        {widths.map((width, index) => (
          <i key={index} className={`bone bone-bubble ${width}`} data-own={index % 2 === 1} />
        ))}
      </div>
    </section>
  )
}
