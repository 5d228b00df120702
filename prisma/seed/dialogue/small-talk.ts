import { bot, shopper, type Line } from './dialogue.ts'

/** How the bot hands over, before a person answers. */
export const handovers: Line[] = [
  bot(
    'Thank you, {name}. I am getting somebody from the team for you.',
    'Terima kasih, {name}. Saya panggilkan tim kami, ya.',
  ),
  bot('One moment, {name}, a person takes a look at this.', 'Sebentar ya {name}, tim kami akan melihatnya.'),
]

/** What a shopper adds who has not got an answer yet. */
export const nudges: Line[] = [
  shopper('Hello? Are you still there?', 'Halo? Masih di sana, Kak?'),
  shopper('No hurry, but today would be nice.', 'Nggak buru-buru, tapi kalau bisa hari ini ya.'),
  shopper('Any news?', 'Gimana Kak, sudah ada kabar?'),
]

/** When the bot is at its end. */
export const callsForPerson: Line[] = [
  shopper('Can I talk to a person, please?', 'Bisa ngobrol sama orang langsung?'),
  shopper('That does not answer it. Is anybody there?', 'Belum menjawab pertanyaan saya. Ada CS-nya?'),
]
