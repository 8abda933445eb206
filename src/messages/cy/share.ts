import type { share as english } from '../en/share.ts';

export const share = {
  'share.title': 'Rhannu',
  'share.private':
    'Mae’r dystysgrif ddigidol hon yn breifat, felly ni allai eraill agor yr hyn a rannwch. Gwnewch hi’n gyhoeddus yn gyntaf; gallwch ei gwneud yn breifat eto unrhyw bryd.',
  'share.makePublic': 'Ei gwneud yn gyhoeddus a’i rhannu',
  'share.lead': 'Mae pob ffordd o rannu yn arwain at y dudalen hon, lle gall unrhyw un ei gwirio.',
  'share.newTab': '(yn agor tab newydd)',
  'share.linksLegend': 'Rhannu drwy',

  'share.linkedin-profile': 'Ychwanegu at broffil LinkedIn',
  'share.linkedin': 'Neges LinkedIn',
  'share.facebook': 'Facebook',
  'share.x': 'X',
  'share.whatsapp': 'WhatsApp',
  'share.mail': 'E-bost',
  'share.native': 'Rhagor o ffyrdd o rannu',

  'share.ownText': 'Mae {issuer} wedi dyfarnu {achievement} i mi.',
  'share.text': 'Mae {issuer} wedi dyfarnu {achievement} i {recipient}.',
  'share.subject': '{achievement}, a ddyfarnwyd i {recipient}',
  'share.body': '{text}\n\nGallwch ei gweld a’i gwirio yma:\n{url}\n',

  'share.link': 'Dolen',
  'share.linkHint': 'Cyfeiriad parhaol y dystysgrif ddigidol hon.',
  'share.copy': 'Copïo',
  'share.copied': 'Wedi’i gopïo.',
  'share.copyFailed': 'Wedi’i ddewis. Nawr copïwch â’ch bysellfwrdd neu’ch dewislen.',

  'share.signature': 'Llofnod e-bost',
  'share.signatureText':
    'Dyma sut mae’n edrych. Copïwch ef wedi’i fformatio a’i ludo yng ngosodiadau llofnod eich rhaglen e-bost, neu defnyddiwch un o’r testunau isod.',
  'share.copyFormatted': 'Copïo wedi’i fformatio',
  'share.signatureHtml': 'Fel cod HTML',
  'share.signaturePlain': 'Fel testun plaen',
  'share.signatureLine': '{achievement}, {issuer}',
  'share.signatureVerify': 'Gwirio’r dystysgrif ddigidol hon',
  'share.signatureVerifyAt': 'Gwirio: {url}',

  'share.cv': 'CV ac argraffu',
  'share.cvLine': 'Llinell ar gyfer CV',
  'share.cvText': '{achievement}, {issuer}, {month}. Gwirio: {url}',
  'share.qr': 'Cod QR sy’n arwain at y dystysgrif ddigidol hon',
  'share.qrText': 'Ar bapur, mae cod QR yn arwain darllenwyr at y dudalen hon.',
  'share.qrDownload': 'Lawrlwytho’r cod QR (SVG)',

  'share.cardAwardedTo': 'Dyfarnwyd i',
  'share.cardMark': 'Tystysgrif ddigidol y gellir ei gwirio',
  'share.cardAchievement': 'Cyflawniad Open Badges',
  'share.cardRevoked': 'Wedi’i diddymu',
  'share.cardAlt': 'Bathodyn ar gyfer {achievement}, gan {issuer}',
  'share.cardAltRevoked': '{achievement}: tystysgrif ddigidol sydd wedi’i diddymu gan {issuer}',
} as const satisfies Record<keyof typeof english, string>;
