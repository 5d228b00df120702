import { anything } from './about.ts'
import { agent, shopper, words, type Dialogue } from './dialogue.ts'

const topic = 'Orders'
const about = anything

export const orders: Dialogue[] = [
  {
    topic,
    about,
    subject: words('Change the address of {order}', 'Ganti alamat {order}'),
    lines: [
      shopper(
        'I gave my old address for {order}. Can it still be changed?',
        'Saya salah isi alamat lama di {order}. Masih bisa diganti?',
      ),
      agent(
        'It is not packed yet, so yes. Where should it go?',
        'Belum dikemas, jadi masih bisa. Alamat barunya di mana, Kak?',
      ),
      shopper(
        'Jl. Teratai No. 21, {city}. The phone number stays.',
        'Jl. Teratai No. 21, {city}. Nomor HP tetap.',
      ),
      agent('Changed. The confirmation is in your mail.', 'Sudah diganti, konfirmasinya ada di email.'),
    ],
  },
  {
    topic,
    about,
    subject: words('Cancel {order}', 'Batalkan {order}'),
    lines: [
      shopper(
        'I ordered the {product} twice by accident. Please cancel {order}.',
        'Saya kepencet pesan {product} dua kali. Tolong batalkan {order}.',
      ),
      agent(
        'Happens to the best. Which of the two shall stay, the one to {city}?',
        'Nggak apa-apa Kak. Yang mana yang dilanjutkan, yang ke {city}?',
      ),
      shopper('Yes, that one.', 'Iya, yang itu.'),
      agent(
        'Done: one is cancelled, the other leaves today. You get {price} back in a day or two.',
        'Beres: satu dibatalkan, satunya dikirim hari ini. {price} kembali dalam satu-dua hari.',
      ),
    ],
  },
  {
    topic,
    about,
    subject: words('Invoice for the company', 'Faktur untuk kantor'),
    lines: [
      shopper(
        'I need an invoice in my company’s name for {order}.',
        'Saya butuh faktur atas nama perusahaan untuk {order}.',
      ),
      agent(
        'Gladly. The company’s name and tax number, please?',
        'Siap. Boleh nama perusahaan dan NPWP-nya?',
      ),
      shopper('CV Tirta Abadi, I will mail the NPWP to you.', 'CV Tirta Abadi, NPWP saya kirim lewat email.'),
      agent(
        'Thank you, you will have the invoice an hour after it arrives.',
        'Terima kasih, faktur saya kirim sejam setelah data masuk.',
      ),
    ],
  },
]
