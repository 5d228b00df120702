export const sources = ['search', 'recent', 'cart'] as const
export type PickerSource = (typeof sources)[number]
