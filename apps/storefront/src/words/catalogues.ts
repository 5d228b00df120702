import chatEn from '@etalase/chat-ui/words/en.json' with { type: 'json' }
import chatId from '@etalase/chat-ui/words/id.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }
import id from './id.json' with { type: 'json' }

export const catalogues = { en: { ...en, chat: chatEn }, id: { ...id, chat: chatId } }
