import { Minus, Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'

interface QuantityStepperProps {
  label: string
  value: number
  max: number
  onChange: (value: number) => void
}

export function QuantityStepper({ label, value, max, onChange }: QuantityStepperProps) {
  const t = useTranslations('product')
  return (
    <fieldset className="stepper">
      <legend className="et-hidden">{label}</legend>
      <button type="button" aria-label={t('fewer')} disabled={value <= 1} onClick={() => onChange(value - 1)}>
        <Minus size={18} aria-hidden="true" />
      </button>
      <output aria-label={label}>{value}</output>
      <button
        type="button"
        aria-label={t('oneMore')}
        disabled={value >= max}
        onClick={() => onChange(value + 1)}
      >
        <Plus size={18} aria-hidden="true" />
      </button>
    </fieldset>
  )
}
