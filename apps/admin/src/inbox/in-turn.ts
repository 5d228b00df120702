/** How doing a thing to many went, one by one. */
export type Outcome<T> = { id: string } & ({ answer: T } | { error: unknown })

const AT_ONCE = 4

/** A few at a time, so that hundreds do not crowd out everybody else; one that fails stops no other. */
export async function inTurn<T>(
  ids: readonly string[],
  deed: (id: string) => Promise<T>,
  onStep: (done: number) => void = () => {},
): Promise<Outcome<T>[]> {
  const outcomes: Outcome<T>[] = []
  const waiting = ids.values()
  async function work() {
    for (const id of waiting) {
      outcomes.push(
        await deed(id)
          .then((answer) => ({ id, answer }))
          .catch((error: unknown) => ({ id, error })),
      )
      onStep(outcomes.length)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return outcomes
}
