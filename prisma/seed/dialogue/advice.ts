import { alike, learnt, powered, present } from './about.ts'
import { agent, card, shopper, words, type Dialogue } from './dialogue.ts'

export const advice: Dialogue[] = [
  {
    topic: 'Gift advice',
    about: present,
    subject: words('A birthday gift under Rp 500.000', 'Kado ulang tahun di bawah Rp 500.000'),
    lines: [
      shopper(
        'I am looking for a birthday gift for my sister. Something up to Rp 500.000?',
        'Lagi cari kado ulang tahun buat adik. Budget sampai Rp 500.000, ada ide?',
      ),
      agent(
        'With pleasure! What does she like: reading, drawing, going out?',
        'Dengan senang hati! Adiknya suka apa: baca, gambar, jalan-jalan?',
      ),
      shopper(
        'She is curious about everything and never has time.',
        'Suka semuanya, tapi nggak pernah punya waktu.',
      ),
      agent('Then I would give this:', 'Kalau begitu saya pilih ini:'),
      card('agent'),
      card('agent', 'other'),
      agent(
        'And the second one in case she has it. Both can be gift-wrapped for Rp 10.000.',
        'Yang kedua buat cadangan kalau sudah punya. Dua-duanya bisa dibungkus kado, Rp 10.000.',
      ),
    ],
  },
  {
    topic: 'Gift advice',
    about: present,
    subject: words('Gift wrap and a card', 'Bungkus kado dan kartu ucapan'),
    lines: [
      card('shopper'),
      shopper(
        'Could you wrap this and put a card in? It goes straight to my friend in {city}.',
        'Bisa dibungkus kado plus kartu? Langsung dikirim ke teman saya di {city}.',
      ),
      agent('We can. What should be on the card?', 'Bisa Kak. Kartunya mau ditulis apa?'),
      shopper(
        '"Happy birthday, see you in June!" And no price in the box, please.',
        '"Selamat ulang tahun, sampai ketemu bulan Juni!" Dan tolong jangan ada harganya ya.',
      ),
      agent(
        'Lovely. No price and no invoice in the box, I have noted both.',
        'Manis sekali. Tanpa harga dan tanpa nota di dalam, sudah saya catat.',
      ),
    ],
  },
  {
    topic: 'Product advice',
    about: alike,
    subject: words('{product} or {other}?', '{product} atau {other}?'),
    lines: [
      card('shopper'),
      card('shopper', 'other'),
      shopper(
        'I cannot decide between these two. Which would you take?',
        'Bingung pilih yang mana. Kalau Kakak pilih yang mana?',
      ),
      agent(
        'For every day the {product}. The {other} only if you already own something like it.',
        'Buat sehari-hari {product}. {other} kalau Kakak memang sudah punya yang sejenis.',
      ),
      shopper('And how long does it last, honestly?', 'Jujur, awet nggak?'),
      agent(
        'Mine is three years old. We take it back within 14 days if you disagree.',
        'Punya saya sudah tiga tahun. Kalau nggak puas, 14 hari boleh dikembalikan.',
      ),
      card('agent'),
    ],
  },
  {
    topic: 'Product advice',
    about: powered,
    subject: words('Questions about {product}', 'Tanya soal {product}'),
    lines: [
      card('shopper'),
      shopper('Is the warranty official, and for how long?', 'Garansinya resmi? Berapa lama?'),
      agent(
        'Official, by {brand} Indonesia: twelve months, with pick-up from your home.',
        'Resmi {brand} Indonesia, dua belas bulan, dijemput dari rumah.',
      ),
      shopper('Good. What is in the box?', 'Sip. Isi kotaknya apa saja?'),
      agent(
        'The device, a cable and a manual in Indonesian. A pouch is free this week.',
        'Unit, kabel, dan buku petunjuk bahasa Indonesia. Minggu ini bonus pouch.',
      ),
      card('agent'),
    ],
  },
  {
    topic: 'Product advice',
    about: learnt,
    subject: words('Is {product} right for a beginner?', '{product} cocok buat pemula?'),
    lines: [
      shopper(
        'I have never owned one. Is the {product} a good start?',
        'Saya belum pernah punya. {product} cocok buat pertama kali?',
      ),
      agent(
        'It is what we recommend first: simple, and you will not outgrow it in a month.',
        'Itu yang paling kami sarankan: simpel dan kepakai lama.',
      ),
      card('agent'),
      shopper('And {price} is the final price?', '{price} sudah harga pas ya?'),
      agent(
        'Final, with tax. Only the shipping comes on top.',
        'Sudah termasuk pajak, tinggal ongkirnya saja.',
      ),
    ],
  },
]
