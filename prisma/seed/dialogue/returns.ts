import { anything, breakable, powered } from './about.ts'
import { agent, card, shopper, words, type Dialogue } from './dialogue.ts'

export const returns: Dialogue[] = [
  {
    topic: 'Returns',
    about: breakable,
    subject: words('{product} arrived damaged', '{product} rusak saat sampai'),
    lines: [
      shopper(
        'The box was crushed and the {product} inside has a crack. Order {order}.',
        'Kardusnya penyok dan {product} di dalamnya retak. Pesanan {order}.',
      ),
      agent(
        'That must not happen, I am sorry. Please keep the box; would you like a new one or the money back?',
        'Mohon maaf sekali, Kak. Kardusnya disimpan dulu ya. Mau diganti baru atau uang kembali?',
      ),
      shopper(
        'A new one, please. It is meant for this weekend.',
        'Ganti baru saja. Mau dipakai akhir pekan ini.',
      ),
      agent(
        'It leaves today by express, and the same courier takes the broken one along.',
        'Hari ini dikirim ekspres, dan kurir yang sama membawa barang rusaknya.',
      ),
    ],
  },
  {
    topic: 'Returns',
    about: anything,
    subject: words('Wrong item in {order}', 'Salah kirim {order}'),
    lines: [
      shopper(
        'I ordered the {product} and found something else in the parcel.',
        'Saya pesan {product}, yang datang malah barang lain.',
      ),
      agent('Oh dear. What did you find in it?', 'Aduh. Yang datang apa, Kak?'),
      card('shopper', 'other'),
      shopper('This one. Nice, but not mine :)', 'Yang ini. Bagus sih, tapi bukan pesanan saya :)'),
      agent(
        'Two labels were swapped, we found it. Yours leaves tonight; the other is picked up when it arrives.',
        'Labelnya tertukar, sudah ketemu. Pesanan Kakak dikirim malam ini, yang salah dijemput saat barang sampai.',
      ),
    ],
  },
  {
    topic: 'Warranty',
    about: powered,
    subject: words('{product} does not switch on', '{product} tidak mau menyala'),
    lines: [
      shopper(
        'My {product} from last month does not switch on any more.',
        '{product} yang saya beli bulan lalu nggak mau nyala.',
      ),
      agent(
        'Let us try one thing first: hold the power button for fifteen seconds while it is plugged in.',
        'Kita coba dulu ya: tekan tombol daya lima belas detik sambil dicolok.',
      ),
      shopper('Tried it twice. Nothing, no light.', 'Sudah dua kali. Mati total, lampunya juga.'),
      agent(
        'Then it goes to the workshop under warranty. I am sending you the label; repairs take five working days.',
        'Kalau begitu masuk garansi. Saya kirim label pengirimannya; servis lima hari kerja.',
      ),
    ],
  },
  {
    topic: 'Returns',
    about: anything,
    subject: words('When do I get my money back?', 'Kapan uang saya kembali?'),
    lines: [
      shopper(
        'I sent the {product} back last week, {order}. When is the refund?',
        'Minggu lalu saya kembalikan {product}, {order}. Refund-nya kapan?',
      ),
      agent(
        'It came in on Monday and is checked. The {price} leave our account today.',
        'Barangnya sampai Senin dan sudah dicek. {price} kami transfer hari ini.',
      ),
      shopper('To the same account I paid from?', 'Ke rekening yang dipakai bayar?'),
      agent(
        'To the same one. Your bank may need a day to show it.',
        'Betul, rekening yang sama. Biasanya muncul dalam satu hari.',
      ),
    ],
  },
]
