import { nearlyGone, plentiful, soldOut, worn } from './about.ts'
import { agent, card, shopper, words, type Dialogue } from './dialogue.ts'

const topic = 'Stock'

export const stock: Dialogue[] = [
  {
    topic,
    about: soldOut,
    subject: words('When is {product} back?', '{product} kapan ready lagi?'),
    lines: [
      card('shopper'),
      shopper('It says sold out. When will you have it again?', 'Tulisannya habis. Kapan ready lagi, Kak?'),
      agent(
        'The next batch is due in about two weeks. This one is here, and liked as much:',
        'Batch berikutnya sekitar dua minggu lagi. Yang ini ready dan sama-sama disukai:',
      ),
      card('agent', 'other'),
      shopper(
        'Not quite what I am looking for. Can you write to me when it is back?',
        'Belum cocok sih. Bisa dikabari kalau sudah ada?',
      ),
      agent(
        'Of course. Put it on your wishlist and I will write to you here.',
        'Tentu. Masukkan ke wishlist ya, nanti saya kabari di sini.',
      ),
    ],
  },
  {
    topic,
    about: nearlyGone,
    subject: words('Last pieces of {product}', 'Sisa {product}'),
    lines: [
      shopper('Is the {product} really down to the last few?', '{product} beneran tinggal sedikit?'),
      agent(
        'It is, {stock} left in the warehouse, and the maker has none either.',
        'Betul Kak, sisa {stock} di gudang, dan di pabriknya juga kosong.',
      ),
      card('agent'),
      shopper(
        'Could you hold one until tonight? I get paid today.',
        'Bisa disimpan satu sampai malam? Hari ini gajian.',
      ),
      agent(
        'Until eight o’clock, with your name on it.',
        'Saya simpan sampai jam delapan atas nama Kak {name}.',
      ),
    ],
  },
  {
    topic,
    about: plentiful,
    subject: words('{product} for the whole office', '{product} untuk kantor'),
    lines: [
      shopper(
        'We would like eight of the {product} for our team. Do you have that many?',
        'Kami mau delapan {product} buat tim. Stoknya cukup?',
      ),
      agent(
        'We do. Eight can leave tomorrow in one parcel, with an invoice in the company’s name.',
        'Cukup Kak. Besok bisa dikirim satu paket, faktur atas nama perusahaan.',
      ),
      shopper('Please. And is there a price for quantity?', 'Boleh. Ada harga grosir?'),
      agent(
        'Five percent from five pieces on: the cart takes it off by itself.',
        'Ada, potong lima persen mulai lima buah, otomatis di keranjang.',
      ),
      card('agent'),
    ],
  },
  {
    topic,
    about: worn,
    subject: words('Other colours of {product}?', 'Warna lain {product}?'),
    lines: [
      card('shopper'),
      shopper('Is there another colour than the one in the picture?', 'Ada warna lain selain yang di foto?'),
      agent(
        'Only this one for now; navy comes with the next season. The {other} does come in more.',
        'Sementara ini saja; warna navy menyusul musim depan. {other} pilihannya lebih banyak.',
      ),
      card('agent', 'other'),
      shopper(
        'Hm, let me think about it. How many in {variant} are left?',
        'Hmm, saya pikir dulu. Yang {variant} sisa berapa?',
      ),
      agent('{stock} right now. No rush, they go slowly.', 'Saat ini {stock}. Santai saja Kak, masih aman.'),
    ],
  },
]
