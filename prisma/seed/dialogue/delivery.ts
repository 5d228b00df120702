import { anything, bulky, plentiful } from './about.ts'
import { agent, card, shopper, words, type Dialogue } from './dialogue.ts'

const topic = 'Delivery'

export const delivery: Dialogue[] = [
  {
    topic,
    about: plentiful,
    subject: words('Delivery to {city}', 'Pengiriman ke {city}'),
    lines: [
      shopper('Hello! How long does delivery to {city} take?', 'Halo min, kirim ke {city} berapa lama ya?'),
      agent(
        'Hello {name}, two to three working days. Ordered before two o’clock, it leaves the same day.',
        'Halo Kak {name}, 2–3 hari kerja. Pesan sebelum jam dua siang, dikirim hari itu juga.',
      ),
      card('shopper'),
      shopper('It is this one. What does the shipping cost?', 'Yang ini. Ongkirnya berapa?'),
      agent(
        'Rp 18.000, and free once your cart is above Rp 300.000.',
        'Rp 18.000, dan gratis kalau belanja di atas Rp 300.000.',
      ),
    ],
  },
  {
    topic,
    about: anything,
    subject: words('Where is {order}?', 'Paket {order} sampai mana?'),
    lines: [
      shopper(
        'My parcel {order} has not moved since the day before yesterday.',
        'Paket {order} nggak bergerak dari kemarin lusa.',
      ),
      agent(
        'Let me look… It is at the hub in {city}; the courier marked the address as incomplete.',
        'Saya cek dulu ya… Paketnya di gudang {city}, kurir bilang alamatnya kurang lengkap.',
      ),
      shopper(
        'Oh! It is the house with the green fence, next to the mosque.',
        'Oh! Rumah pagar hijau, sebelah masjid ya.',
      ),
      agent(
        'Passed on, with your phone number. They try again this afternoon.',
        'Sudah saya teruskan beserta nomor HP Kakak. Sore ini diantar lagi.',
      ),
    ],
  },
  {
    topic,
    about: bulky,
    subject: words('Can you carry {product} upstairs?', '{product} bisa diantar sampai lantai atas?'),
    lines: [
      card('shopper'),
      shopper(
        'I live on the fourth floor without a lift. Will they bring it up?',
        'Saya tinggal di lantai empat tanpa lift. Diantar sampai atas nggak?',
      ),
      agent(
        'Yes, two people come with it and carry it up. We only need to know how wide the stairs are.',
        'Bisa Kak, dua orang yang antar sampai atas. Kami cuma perlu tahu lebar tangganya.',
      ),
      shopper(
        'About ninety centimetres. Is Saturday possible?',
        'Kira-kira sembilan puluh senti. Bisa hari Sabtu?',
      ),
      agent(
        'Ninety is enough. Saturday between ten and one is free, I am holding it for you.',
        'Cukup. Sabtu jam 10–1 masih kosong, saya pesankan slotnya ya.',
      ),
    ],
  },
  {
    topic,
    about: plentiful,
    subject: words('Same-day in {city}', 'Instan di {city}'),
    lines: [
      shopper(
        'I need the {product} today. Is there an instant courier in {city}?',
        'Saya butuh {product} hari ini. Ada kurir instan di {city}?',
      ),
      agent(
        'Until four o’clock there is. It takes two hours and costs Rp 35.000.',
        'Ada sampai jam empat sore. Dua jam sampai, ongkirnya Rp 35.000.',
      ),
      shopper(
        'Perfect, ordering now. Please write "leave with the guard" on it.',
        'Oke saya pesan sekarang. Tolong tulis "titip satpam" ya.',
      ),
      agent(
        'Written. You get a link when the rider leaves.',
        'Sudah dicatat. Nanti ada tautan saat kurirnya berangkat.',
      ),
      card('agent'),
    ],
  },
]
