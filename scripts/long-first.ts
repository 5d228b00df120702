import { BaseSequencer, type TestSpecification } from 'vitest/node'

const long = [
  'e2e/faults/short.test.ts',
  'e2e/fresh-clone.test.ts',
  'accessible.test.ts',
  'browser/scripts.test.ts',
]

/** What takes minutes begins first, or it would run alone at the end. Nobody remembers durations in a fresh clone. */
export default class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rest = await super.sort(files)
    const rank = ({ moduleId }: TestSpecification) => {
      const place = long.findIndex((name) => moduleId.endsWith(name))
      return place < 0 ? long.length : place
    }
    return rest.toSorted((a, b) => rank(a) - rank(b))
  }
}
