import type { askWallet as english } from '../en/ask-wallet.ts';

/** How a verifier asks a wallet for a badge. */
export const askWallet = {
  'askWallet.offer': 'Gofyn i waled',
  'askWallet.offerText':
    'Os gall rhywun sganio cod oddi ar eich sgrin, neu os yw ar y ddyfais hon, gall ei waled ddangos bathodyn i chi. Mae’r waled yn llofnodi ei hateb yn awr ac ar eich cyfer chi, felly gallwch weld mai eiddo’r person hwnnw yw’r bathodyn, ac nid copi.',
  'askWallet.button': 'Gofyn i waled am fathodyn',
  'askWallet.title': 'Gofyn i waled am fathodyn',
  'askWallet.is.waiting': 'Yn aros am waled',
  'askWallet.is.shown': 'Mae waled wedi dangos bathodyn',
  'askWallet.is.shown.text':
    'Darllenwch yr adroddiad: mae’n dweud a yw’r bathodyn yn ddilys, ac a gafodd ei ddyfarnu i’r sawl a’i dangosodd. Dim ond y porwr hwn sy’n ei weld, nes i’r awr ddod i ben; caiff ei ddileu o fewn deuddydd wedyn.',
  'askWallet.is.declined': 'Dywedwyd wrth y waled am beidio â dangos dim',
  'askWallet.is.declined.text': 'Gwrthododd perchennog y waled. Gallwch ofyn eto.',
  'askWallet.is.unable': 'Ni allai’r waled ddangos bathodyn',
  'askWallet.is.unable.text':
    'Efallai nad oes Open Badge ynddi, neu nad yw’n adnabod y ffordd hon o ofyn. Gallwch wirio ffeil neu ddolen y bathodyn o hyd.',
  'askWallet.is.expired': 'Mae amser y cwestiwn hwn ar ben',
  'askWallet.is.expired.text': 'Ni ellir gweld mwyach yr hyn a ddangosodd waled. Gallwch ofyn eto.',
  'askWallet.until': 'Gall waled ateb tan {moment}.',
  'askWallet.how': 'Dangoswch hwn i’r waled',
  'askWallet.how.desk':
    'Gadewch i’r waled ar y ddyfais arall sganio’r cod. Bydd yn gofyn i’w pherchennog pa fathodyn i’w ddangos.',
  'askWallet.how.phone':
    'Os yw’r waled ar y ddyfais hon, defnyddiwch y botwm. Os yw ar un arall, gadewch iddi sganio’r cod.',
  'askWallet.qr': 'Cod QR ar gyfer waled sy’n defnyddio OpenID4VP',
  'askWallet.open': 'Agor waled ar y ddyfais hon',
  'askWallet.copy': 'Dolen ar gyfer waledi eraill',
  'askWallet.copyHint': 'Anfonwch hi at bwy bynnag sydd i ddangos bathodyn, i’w gludo yn ei waled.',
  'askWallet.check': 'Gwirio eto',
  'askWallet.again': 'Gofyn eto',
  'askWallet.back': 'Gwirio ffeil neu ddolen yn lle hynny',
} as const satisfies Record<keyof typeof english, string>;
