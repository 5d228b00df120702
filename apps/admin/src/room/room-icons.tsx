import {
  Bot,
  ChevronsUp,
  ChevronUp,
  ChevronDown,
  CircleCheck,
  CircleDot,
  Headset,
  Lock,
  Minus,
  Pause,
} from 'lucide-react'

export const statusIcons = {
  OPEN: <CircleDot aria-hidden />,
  RESOLVED: <CircleCheck aria-hidden />,
  CLOSED: <Lock aria-hidden />,
}

export const priorityIcons = {
  LOW: <ChevronDown aria-hidden />,
  NORMAL: <Minus aria-hidden />,
  HIGH: <ChevronUp aria-hidden />,
  URGENT: <ChevronsUp aria-hidden />,
}

export const handlerIcons = {
  BOT: <Bot aria-hidden />,
  AGENT: <Headset aria-hidden />,
  PAUSED: <Pause aria-hidden />,
}
