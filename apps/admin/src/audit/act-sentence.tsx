import type { AuditLine } from '@etalase/client'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Telling } from './telling.ts'
import { useWord } from './use-word.ts'

interface ActSentenceProps {
  line: AuditLine
  telling: Telling
}

export function ActSentence({ line, telling }: ActSentenceProps) {
  const t = useTranslations('audit')
  const word = useWord()
  const { actor, target } = line
  const { sentence, before, after } = telling
  if (!t.has(`told.${sentence}`)) return <Untold line={line} />
  return t.rich(`told.${sentence}`, {
    actor: actor ? actor.name || t(target.type === 'shopper' ? 'shopper' : 'somebody') : t('system'),
    target: telling.target || t(target.type === 'room' || target.type === 'shopper' ? 'shopper' : 'somebody'),
    before: before ? word(before) : '',
    after: after ? word(after) : '',
    who: strong,
    whom: linkTo(target),
    v: value,
  })
}

const strong = (text: ReactNode) => <strong>{text}</strong>
const value = (text: ReactNode) => <span className="act-value">{text}</span>
const linkTo = (target: AuditLine['target']) => (text: ReactNode) => (
  <TargetLink target={target}>{text}</TargetLink>
)

/** An invitation and a shopper are no place to go to: they are named, and that is all. */
function TargetLink({ target, children }: { target: AuditLine['target']; children: ReactNode }) {
  if (target.type === 'room')
    return (
      <Link to="/rooms/$roomId" params={{ roomId: target.id }} search={{}}>
        {children}
      </Link>
    )
  if (target.name === null || target.type === 'shopper') return <strong>{children}</strong>
  return (
    <Link to="/staff" hash={target.id}>
      {children}
    </Link>
  )
}

/** Written by a newer server than this window knows; as it stands, rather than not at all. */
function Untold({ line: { actor, action, target, before, after } }: { line: AuditLine }) {
  return (
    <>
      <strong>{actor?.name}</strong> {action} <strong>{target.name ?? target.id}</strong>{' '}
      <code className="act-value">{JSON.stringify({ before, after })}</code>
    </>
  )
}
