/** Opens a choice by a key, and puts the focus back when it has been made or left. */
export function openChoice(select: HTMLSelectElement | null) {
  if (!select || select.disabled) return
  const before = document.activeElement
  const over = new AbortController()
  const { signal } = over
  select.focus()
  // Later, because a list that shuts takes the focus itself once more.
  select.addEventListener('change', () => setTimeout(goBack), { signal })
  select.addEventListener('keydown', ({ key }) => key === 'Escape' && setTimeout(goBack), { signal })
  select.addEventListener('focusout', ({ relatedTarget }) => !isWithin(relatedTarget) && over.abort(), {
    signal,
  })
  try {
    select.showPicker()
  } catch {
    // An older browser keeps its list shut; with the focus there, the arrows choose.
  }

  // A dressed list has its focus on the options.
  function isWithin(target: EventTarget | null) {
    return target instanceof Node && (select?.contains(target) ?? false)
  }
  function goBack() {
    over.abort()
    if (before instanceof HTMLElement && before !== document.body) before.focus()
    else select?.blur()
  }
}
