import type { StaffAccount } from '@etalase/client'
import { Avatar } from '@etalase/chat-ui'
import { Link, useLocation } from '@tanstack/react-router'
import { History } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useStaff } from '../session/staff.tsx'
import { AccountSwitch } from './account-switch.tsx'
import { LastActive } from './last-active.tsx'
import { RoleControl } from './role-control.tsx'
import { StateMark } from './state-mark.tsx'

export function TeamRow({ person }: { person: StaffAccount }) {
  const t = useTranslations('staff')
  const isMe = useStaff().id === person.id
  const isMeant = useLocation({ select: ({ hash }) => hash === person.id })
  return (
    <tr id={person.id} data-off={person.disabledAt ? true : undefined} data-meant={isMeant || undefined}>
      <th scope="row">
        <span className="who">
          <Avatar name={person.name} image={person.avatar} />
          <span className="who-name">
            <strong>{isMe ? t('you', { name: person.name }) : person.name}</strong>
            <span>{person.email}</span>
          </span>
        </span>
      </th>
      <td data-cell="role">
        <RoleControl person={person} isMe={isMe} />
      </td>
      <td data-cell="state">
        <StateMark person={person} />
      </td>
      <td data-cell="rooms" className="number">
        <Link to="/" search={{ tab: 'all', assignee: person.id }} className="rooms-link">
          {person.openRooms}{' '}
          <span className="rooms-word">{t('openRoomsOf', { count: person.openRooms })}</span>{' '}
          <span className="hidden">{t('roomsOf', { name: person.name })}</span>
        </Link>
      </td>
      <td data-cell="active">
        <LastActive at={person.lastSeenAt} />
      </td>
      <td data-cell="ways">
        <span className="ways">
          {isMe ? <span className="soft own-note">{t('ownNote')}</span> : <AccountSwitch person={person} />}
          <Link
            to="/audit"
            search={{ actor: person.id }}
            className="icon-button"
            aria-label={t('actsOf', { name: person.name })}
            title={t('actsOf', { name: person.name })}
          >
            <History aria-hidden />
          </Link>
        </span>
      </td>
    </tr>
  )
}
