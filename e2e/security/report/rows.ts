export interface Row {
  check: string
  reach: string
}

/** What is promised, and the figure to reach; each row has tests whose names begin with it. */
export const rows: Readonly<Record<string, Row>> = {
  S1: {
    check: 'who may call what, of whom, by which door',
    reach: 'unexpected allows: 0; a row for every procedure and event',
  },
  S2: { check: 'one door: reads of a room go through one function', reach: 'reads beside it: 0' },
  S3: {
    check: 'a right is taken away while a subscription is open',
    reach: 'events later than 1 s after: 0',
  },
  S4: { check: 'cookies, hashed tokens, how long a session lives', reach: 'all' },
  S5: { check: 'a new token at each change; guest to account by possession', reach: 'old token works: 0' },
  S6: { check: 'another site calls: content types, origins, both doors', reach: 'accepted: 0' },
  S7: { check: 'guessing passwords', reach: 'checked of 1,000 guesses: at most 25' },
  S8: { check: 'known and unknown e-mails answer alike', reach: 'medians differ by less than 5 ms' },
  S9: { check: 'first run: no usable account outside the demo', reach: 'accounts: 0' },
  S10: { check: 'strict inputs; identity never comes from a client', reach: 'effects of extra keys: 0' },
  S11: { check: 'what shoppers may see of others', reach: 'keys beyond the listed ones: 0' },
  S12: { check: 'script in every field that is shown', reach: 'dialogs: 0, reports: 0' },
  S13: { check: 'content security policy on every page', reach: 'pages without it: 0' },
  S14: {
    check: 'limits, counted per call, shared between servers',
    reach: 'limit + 1 is refused, with Retry-After',
  },
  S15: { check: 'every wrong type in every field', reach: '5xx: 0, written: 0' },
  S16: { check: 'errors and logs tell no secret', reach: 'canaries found: 0' },
  S17: { check: 'who did what is written down, and stays', reach: 'one line an act; changes to lines: 0' },
  S18: { check: 'a typed e-mail is not identity', reach: 'rows of others: 0' },
  S19: { check: 'what we depend on', reach: 'high or critical: 0, or a waiver with a date' },
  P1: { check: 'a shopper takes along what is known of them', reach: 'tables left out: 0' },
  P2: { check: 'a shopper is forgotten', reach: 'canaries in a dump: 0' },
  P3: { check: 'what is old goes: closed rooms and guests', reach: 'rows too young that went: 0' },
}
