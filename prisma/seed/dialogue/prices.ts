import { anything, plentiful } from './about.ts'
import { agent, card, shopper, words, type Dialogue } from './dialogue.ts'

export const prices: Dialogue[] = [
  {
    topic: 'Discount',
    about: anything,
    subject: words('Voucher does not work', 'Voucher tidak bisa dipakai'),
    lines: [
      shopper('The code HEMAT10 is refused for the {product}.', 'Kode HEMAT10 ditolak untuk {product}.'),
      agent(
        'HEMAT10 starts at Rp 200.000, {name}. Is there anything else in your cart?',
        'HEMAT10 minimal belanja Rp 200.000, Kak {name}. Ada barang lain di keranjang?',
      ),
      shopper('No, just that. What would you add?', 'Belum, itu saja. Enaknya ditambah apa ya?'),
      agent(
        'Many take this with it, it comes to good use together:',
        'Banyak yang sekalian ambil ini, cocok dipakai bareng:',
      ),
      card('agent', 'other'),
    ],
  },
  {
    topic: 'Discount',
    about: plentiful,
    subject: words('Is {product} cheaper on payday?', '{product} diskon pas gajian?'),
    lines: [
      card('shopper'),
      shopper('Will this be in the payday sale?', 'Ini ikut promo gajian nggak?'),
      agent(
        'I may not promise, but electronics and shoes usually are, with ten percent off from the 25th.',
        'Saya belum bisa janji, tapi biasanya ada potongan sepuluh persen mulai tanggal 25.',
      ),
      shopper(
        'If I buy today and it gets cheaper, do I get the difference?',
        'Kalau beli hari ini terus besok turun, selisihnya dikembalikan?',
      ),
      agent(
        'Within seven days, yes: as a voucher. Just write to us here.',
        'Dalam tujuh hari iya Kak, dalam bentuk voucher. Tinggal chat di sini.',
      ),
    ],
  },
  {
    topic: 'Payment',
    about: plentiful,
    subject: words('Pay on delivery?', 'Bisa COD?'),
    lines: [
      shopper('Can I pay in cash when it arrives?', 'Bisa bayar di tempat?'),
      agent(
        'In {city} yes, up to Rp 3.000.000. Otherwise bank transfer, QRIS or card.',
        'Di {city} bisa Kak, sampai Rp 3.000.000. Selain itu transfer, QRIS, atau kartu.',
      ),
      shopper('And the {product} is still {price}?', 'Harga {product} masih {price}?'),
      agent(
        'Still {price}, yes. Choose "pay on delivery" on the last page.',
        'Masih {price}. Pilih "bayar di tempat" di halaman terakhir ya.',
      ),
      card('agent'),
    ],
  },
  {
    topic: 'Payment',
    about: anything,
    subject: words('Paid, but order {order} still waits', 'Sudah bayar, {order} belum diproses'),
    lines: [
      shopper(
        'I transferred an hour ago and {order} still says "waiting for payment".',
        'Sudah transfer sejam lalu, tapi {order} masih "menunggu pembayaran".',
      ),
      agent(
        'Thank you for telling us. Did you transfer the exact amount, with the last three digits?',
        'Terima kasih infonya. Transfernya persis sampai tiga digit terakhir?',
      ),
      shopper('Ah, I rounded it up…', 'Waduh, saya bulatkan…'),
      agent(
        'That is why. I have matched it by hand, it is being packed now, and the rest is back on your account tomorrow.',
        'Itu sebabnya. Sudah saya cocokkan manual, pesanan dikemas sekarang, kelebihannya kembali besok.',
      ),
    ],
  },
]
