import { expect, test } from 'vitest'
import { box } from './box.ts'

const place = { shop: 'http://localhost:3000/', desk: 'http://localhost:3000/admin/', database: 'embedded' }

test.each([
  { host: '127.0.0.1', logins: true, warns: false },
  { host: '0.0.0.0', logins: true, warns: true },
  { host: '192.168.1.4', logins: true, warns: true },
  { host: '0.0.0.0', logins: false, warns: false },
])('S9: a demo that others can reach says so: $host, logins $logins', ({ host, logins, warns }) => {
  expect(box({ ...place, host, logins }).includes('Whoever reaches this machine')).toBe(warns)
})
