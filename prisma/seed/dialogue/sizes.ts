import { worn } from './about.ts'
import { agent, card, shopper, words, type Dialogue } from './dialogue.ts'

const topic = 'Sizes'
const about = worn

export const sizes: Dialogue[] = [
  {
    topic,
    about,
    subject: words('Which size of {product}?', 'Ukuran {product} yang pas'),
    lines: [
      card('shopper'),
      shopper(
        'Hi, does this run small? I am usually between two sizes.',
        'Halo Kak, ini ukurannya kecil nggak ya? Saya biasanya di antara dua ukuran.',
      ),
      agent(
        'Hi {name}! Between two sizes I would take the larger one. {variant} is what most people in your position keep.',
        'Halo Kak {name}! Kalau di antara dua ukuran, saya sarankan yang lebih besar. Kebanyakan cocok di {variant}.',
      ),
      shopper('And if it does not fit, can I swap it?', 'Kalau nggak pas, boleh ditukar?'),
      agent(
        'Of course: within 14 days, unworn, and the first swap is on us.',
        'Boleh, Kak. Dalam 14 hari, belum dipakai, dan penukaran pertama gratis ongkir.',
      ),
      card('agent'),
    ],
  },
  {
    topic,
    about,
    subject: words('{product} for a wide foot or shoulder', '{product} buat badan lebar'),
    lines: [
      shopper(
        'Could you measure the {product} in {variant} for me? The table on the page confuses me.',
        'Kak, boleh minta tolong diukur {product} yang {variant}? Saya bingung baca tabelnya.',
      ),
      agent(
        'Sure, give me two minutes, I have one in the next room.',
        'Siap, tunggu dua menit ya, barangnya ada di ruang sebelah.',
      ),
      agent(
        'Measured it: a centimetre more than the table says all around. It is the comfortable cut.',
        'Sudah saya ukur: satu sentimeter lebih longgar dari tabel. Potongannya memang nyaman.',
      ),
      shopper(
        'That helps. Is {variant} in stock right now?',
        'Membantu banget. Yang {variant} ready sekarang?',
      ),
      agent('Yes, {stock} of them.', 'Ready Kak, tinggal {stock}.'),
      card('agent'),
    ],
  },
  {
    topic,
    about,
    subject: words('Swap for a larger size', 'Tukar ukuran lebih besar'),
    lines: [
      shopper(
        'My {product} arrived today and it is one size too small.',
        '{product} saya sampai hari ini, ternyata kekecilan satu nomor.',
      ),
      agent(
        'I am sorry, {name}. May I have the order number? I will put the larger one aside.',
        'Maaf ya Kak {name}. Boleh minta nomor pesanannya? Saya sisihkan dulu yang lebih besar.',
      ),
      shopper('{order}. The labels are still on.', '{order}. Labelnya masih utuh.'),
      agent(
        'Thank you. A courier picks it up tomorrow between nine and twelve and brings {variant}. Nothing to pay.',
        'Terima kasih. Besok jam 9–12 kurir jemput sekaligus antar yang {variant}. Tidak ada biaya.',
      ),
    ],
  },
]
