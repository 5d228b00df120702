/** Rupiah are written the Indonesian way whatever the reader's language: it is the shop's form. */
const home: Record<string, { locale: string; digits: number }> = { IDR: { locale: 'id-ID', digits: 0 } }

/** Minor units as a price: 150000 IDR is "Rp 150.000". */
export function formatMoney(amount: number, currency: string, locale?: string): string {
  const form = home[currency]
  const format = new Intl.NumberFormat(form?.locale ?? locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: form?.digits,
    maximumFractionDigits: form?.digits,
  })
  const digits = form?.digits ?? format.resolvedOptions().maximumFractionDigits ?? 0
  return format.format(amount / 10 ** digits)
}
