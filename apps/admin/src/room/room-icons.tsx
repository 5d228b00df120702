import { ArrowDown, Bot, Check, Flag, Headset, Lock, MessageCircle, Pause, TriangleAlert } from 'lucide-react'

/** The same signs as on the rows of the list. */
export const statusIcons = {
  OPEN: <MessageCircle aria-hidden />,
  RESOLVED: <Check aria-hidden />,
  CLOSED: <Lock aria-hidden />,
}

export const priorityIcons = {
  LOW: <ArrowDown aria-hidden />,
  NORMAL: <Flag aria-hidden />,
  HIGH: <Flag aria-hidden />,
  URGENT: <TriangleAlert aria-hidden />,
}

export const handlerIcons = {
  BOT: <Bot aria-hidden />,
  AGENT: <Headset aria-hidden />,
  PAUSED: <Pause aria-hidden />,
}
