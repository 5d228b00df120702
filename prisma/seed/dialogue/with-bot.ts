import { anything, forChildren, plentiful } from './about.ts'
import { bot, card, shopper, words, type Dialogue } from './dialogue.ts'

/** What needs no person. */
export const withBot: Dialogue[] = [
  {
    topic: 'Orders',
    about: anything,
    subject: words('Track {order}', 'Lacak {order}'),
    lines: [
      shopper('Where is my order {order}?', 'Pesanan {order} saya sampai mana?'),
      bot(
        'Hi {name}! {order} left our warehouse this morning and is on its way to {city}.',
        'Halo {name}! {order} berangkat dari gudang pagi ini dan sedang menuju {city}.',
      ),
      shopper('When will it be here?', 'Kapan sampainya?'),
      bot(
        'Probably tomorrow between 10 and 17 o’clock. The courier calls before.',
        'Perkiraan besok pukul 10–17. Kurir akan menelepon dulu.',
      ),
    ],
  },
  {
    topic: 'Opening hours',
    about: anything,
    subject: words('When is somebody there?', 'Jam buka'),
    lines: [
      shopper('Until when can I talk to a person?', 'Sampai jam berapa bisa ngobrol sama CS?'),
      bot(
        'Our people are here every day from 8 to 21 o’clock (WIB). I never sleep.',
        'Tim kami ada setiap hari pukul 08.00–21.00 WIB. Saya tidak pernah tidur.',
      ),
      shopper('On Sundays too?', 'Minggu juga?'),
      bot(
        'On Sundays too. On public holidays from 10 to 17.',
        'Minggu juga. Hari libur nasional pukul 10.00–17.00.',
      ),
    ],
  },
  {
    topic: 'Product advice',
    about: plentiful,
    subject: words('Looking for {product}', 'Cari {product}'),
    lines: [
      shopper('Do you have something from {brand}?', 'Ada produk dari {brand}?'),
      bot('Yes! This is what people like most of {brand}:', 'Ada! Ini yang paling disukai dari {brand}:'),
      card('bot'),
      shopper('And what else do people buy?', 'Selain itu, apa lagi yang laris?'),
      bot('This one, for example:', 'Misalnya yang ini:'),
      card('bot', 'other'),
    ],
  },
  {
    topic: 'Payment',
    about: anything,
    subject: words('Ways to pay', 'Cara bayar'),
    lines: [
      shopper('Which e-wallets do you take?', 'Bisa bayar pakai e-wallet apa saja?'),
      bot(
        'All that read QRIS. Bank transfer, cards and cash on delivery work as well.',
        'Semua yang mendukung QRIS. Transfer bank, kartu, dan COD juga bisa.',
      ),
      shopper('Is there a fee?', 'Ada biaya admin?'),
      bot(
        'No fee for QRIS and transfers; Rp 5.000 for cash on delivery.',
        'QRIS dan transfer tanpa biaya; COD Rp 5.000.',
      ),
    ],
  },
  {
    topic: 'Gift advice',
    about: forChildren,
    subject: words('Gift ideas', 'Ide kado'),
    lines: [
      card('shopper'),
      shopper('Is this a good gift for a child of seven?', 'Ini cocok buat kado anak tujuh tahun?'),
      bot(
        'Many buy it as a gift: 4.8 of 5 stars. This one is popular too:',
        'Banyak yang membelinya untuk kado: bintang 4,8 dari 5. Yang ini juga populer:',
      ),
      card('bot', 'other'),
      shopper('Can it be wrapped?', 'Bisa dibungkus kado?'),
      bot(
        'Yes, tick "gift wrap" in the cart (Rp 10.000).',
        'Bisa, centang "bungkus kado" di keranjang (Rp 10.000).',
      ),
    ],
  },
  {
    topic: 'Returns',
    about: anything,
    subject: words('How do returns work?', 'Cara retur'),
    lines: [
      shopper('How many days do I have to send something back?', 'Berapa hari batas retur?'),
      bot(
        'Fourteen days from delivery, unused and in its box.',
        'Empat belas hari sejak diterima, belum dipakai dan lengkap dengan kotaknya.',
      ),
      shopper('Who pays the postage?', 'Ongkir retur siapa yang tanggung?'),
      bot(
        'We do if something is wrong with it; otherwise Rp 15.000 are taken off the refund.',
        'Kami, kalau barangnya bermasalah; selain itu dipotong Rp 15.000 dari pengembalian.',
      ),
    ],
  },
]
