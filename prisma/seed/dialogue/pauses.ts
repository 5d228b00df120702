import { agent, type Dialogue, type Line } from './dialogue.ts'

/** Why a room rests without being done. */
export function pauseIn({ topic }: Dialogue): Line {
  if (['Delivery', 'Orders', 'Returns'].includes(topic)) return courier
  if (['Payment', 'Discount'].includes(topic)) return money
  return warehouse
}

const courier = agent(
  'The courier is looking into it. I will write as soon as they call back.',
  'Pihak kurir sedang mengecek. Begitu ada kabar, saya chat ya.',
)
const money = agent(
  'I need a yes from our finance team for that, please give me until tomorrow.',
  'Untuk ini saya perlu persetujuan tim keuangan, mohon tunggu sampai besok.',
)
const warehouse = agent(
  'I have asked the warehouse and will be back with an answer tomorrow morning.',
  'Saya tanyakan ke gudang dulu, besok pagi saya kabari lagi ya.',
)
