import type { signIn as english } from '../en/sign-in.ts';

export const signIn = {
  'signIn.title': 'Mewngofnodi',
  'signIn.lead':
    'Nid oes cyfrinair. Teipiwch eich cyfeiriad e-bost ac fe anfonwn ddolen atoch i’ch mewngofnodi.',
  'signIn.email': 'Cyfeiriad e-bost',
  'signIn.email.hint': 'Y cyfeiriad yr anfonir eich tystysgrifau digidol ato',
  'signIn.email.invalid':
    'Ni ellir anfon e-bost i’r cyfeiriad hwn. Gwiriwch y sillafu: rhaid iddo fod ar ffurf enw@example.org.',
  'signIn.send': 'Anfonwch ddolen ataf',
  'signIn.passkey': 'Mewngofnodi ag allwedd fynediad (passkey)',
  'signIn.passkey.cancelled':
    'Nid oes dim wedi digwydd. Rhowch gynnig arall arni, neu gofynnwch am ddolen.',
  'signIn.passkey.failed':
    'Ni wnaeth yr allwedd fynediad hon eich mewngofnodi. Efallai ei bod wedi’i thynnu o’i chyfrif. Gofynnwch am ddolen yn lle hynny.',
  'signIn.fine':
    'Mae cyfrif yn dechrau pan fyddwch yn derbyn eich tystysgrif ddigidol gyntaf, neu’n mewngofnodi â chyfeiriad yr anfonwyd un ato. Unig ddiben y cwcis yma yw eich cadw wedi mewngofnodi a chofio eich iaith.',
  'signIn.sent.title': 'Edrychwch yn eich blwch post',
  'signIn.sent.text':
    'Os oes gan <strong>{address}</strong> gyfrif yma, mae dolen i’ch mewngofnodi ar ei ffordd. Mae’n gweithio unwaith, am {minutes} munud.',
  'signIn.sent.nothing':
    'Dim byd ar ôl ychydig funudau? Edrychwch yn eich post sothach, gwiriwch y sillafu, neu <again>rhowch gynnig arall arni</again> gydag un arall o’ch cyfeiriadau.',
  'signIn.confirm.title': 'Un cam arall',
  'signIn.confirm.text':
    'Pwyswch y botwm i fewngofnodi fel <strong>{address}</strong>. Os na wnaethoch ofyn am y ddolen hon, caewch y dudalen: nid oes dim wedi digwydd.',
  'signIn.confirm.button': 'Mewngofnodi',
  'signIn.expired.title': 'Nid yw’r ddolen fewngofnodi hon yn gweithio mwyach',
  'signIn.expired.text':
    'Mae dolen yn gweithio unwaith, ac am amser byr yn unig. Gofynnwch am un newydd a defnyddiwch honno.',
  'signIn.expired.button': 'Cael dolen newydd',
} as const satisfies Record<keyof typeof english, string>;
