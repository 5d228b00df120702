import type { Random } from '../random.ts'

const postcodes = new Map([
  ['Jakarta', 12160],
  ['Bandung', 40115],
  ['Surabaya', 60271],
  ['Yogyakarta', 55221],
  ['Semarang', 50134],
  ['Medan', 20112],
  ['Makassar', 90111],
  ['Denpasar', 80361],
  ['Malang', 65111],
  ['Palembang', 30121],
  ['Balikpapan', 76112],
  ['Manado', 95111],
])

export const cities = [...postcodes.keys()]

const streets = [
  'Melati',
  'Mawar',
  'Anggrek',
  'Flamboyan',
  'Merpati',
  'Gunung Agung',
  'Sungai Barito',
  'Teratai',
]

export function addressIn(city: string, random: Random): string {
  return `Jl. ${random.pick(streets)} No. ${random.int(1, 120)}, ${city} ${postcodes.get(city)}`
}
