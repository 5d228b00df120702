import { agent, bot, shopper, type Dialogue, type Line } from './dialogue.ts'

/** How an answered room comes to its end. */
export function farewellsAfter({ lines }: Dialogue): Line[][] {
  if (lines.every(({ by }) => by !== 'agent')) return ofBot
  const offered = lines.some(({ by, card }) => by === 'agent' && card === 'it')
  return offered ? [...thanks, ...bought] : thanks
}

/** Why somebody comes back to a room that was done. */
export const returnings: Line[][] = [
  [
    shopper(
      'Sorry, one more thing: until when are you there today?',
      'Maaf Kak, satu lagi: hari ini buka sampai jam berapa?',
    ),
    agent(
      'Until nine tonight, and tomorrow from eight.',
      'Sampai jam sembilan malam, besok mulai jam delapan.',
    ),
  ],
  [
    shopper(
      'It is me again. Could you mail that to me as well?',
      'Saya lagi, Kak. Boleh minta dikirim lewat email juga?',
    ),
    agent(
      'Sent just now. Look into the spam folder if it hides.',
      'Barusan dikirim. Kalau belum kelihatan, cek folder spam ya.',
    ),
  ],
]

const thanks: Line[][] = [
  [
    shopper('Great, thank you for the quick answer!', 'Oke, makasih banyak Kak, cepat banget balasnya!'),
    agent('Gladly, {name}. Have a nice day!', 'Sama-sama Kak {name}. Semoga harinya menyenangkan!'),
  ],
  [
    shopper('Thanks, that is all I wanted to know.', 'Siap, itu saja. Terima kasih ya.'),
    agent(
      'With pleasure. Just write when you need us again.',
      'Dengan senang hati. Kapan pun boleh chat lagi.',
    ),
  ],
  [
    shopper('Thank you, {agent}. You made my day.', 'Terima kasih Kak {agent}, ramah sekali.'),
    agent('So did you mine. See you!', 'Sama-sama, sampai ketemu lagi ya!'),
  ],
  [shopper('👍', '👍🙏'), agent('🙂 Until next time, {name}!', '🙂 Sampai jumpa lagi, Kak {name}!')],
]

const bought: Line[][] = [
  [
    shopper('Okay, I have just ordered it.', 'Oke, barusan saya pesan.'),
    agent('I can see it: {order}. It is packed today.', 'Sudah masuk: {order}. Hari ini dikemas.'),
  ],
  [
    shopper('Sold! Ordered and paid.', 'Fix, sudah saya pesan dan bayar.'),
    agent(
      'Thank you, {name}! You get a message when it leaves.',
      'Terima kasih Kak {name}! Nanti dikabari saat dikirim.',
    ),
  ],
]

const ofBot: Line[][] = [
  [shopper('Thanks!', 'Makasih!'), bot('You are welcome, {name}.', 'Sama-sama, {name}.')],
  [
    shopper('Okay, that was quick.', 'Oke, cepat juga.'),
    bot('I do my best. Write any time.', 'Senang membantu. Silakan chat kapan saja.'),
  ],
]
