import { useState, type FormEvent } from 'react'
import { useProblem } from '../layout/use-problem.ts'

/** One submit at a time; what went wrong comes back in words. */
export function useSubmit(send: (form: HTMLFormElement) => Promise<unknown>) {
  const say = useProblem()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()

  async function submit(form: HTMLFormElement) {
    setBusy(true)
    setProblem(undefined)
    try {
      await send(form)
    } catch (error) {
      setProblem(say(error))
    } finally {
      setBusy(false)
    }
  }
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!busy) void submit(event.currentTarget)
  }
  return { onSubmit, busy, problem }
}
