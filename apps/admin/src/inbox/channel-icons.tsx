import { Mail, MessageCircle, Phone, Send } from 'lucide-react'

/** The same signs as on the rows of the list. */
export const channelIcons = {
  WEB: <MessageCircle aria-hidden />,
  WHATSAPP: <Phone aria-hidden />,
  TELEGRAM: <Send aria-hidden />,
  EMAIL: <Mail aria-hidden />,
}
