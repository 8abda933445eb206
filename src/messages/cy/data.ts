import type { data as english } from '../en/data.ts';

export const data = {
  'data.title': 'Eich data',
  'data.lead': 'Ewch â phopeth gyda chi, neu peidiwch â gadael dim ar ôl.',
  'data.back': 'Yn ôl i’ch cyfrif',
  'data.export': 'Mynd ag ef gyda chi',
  'data.export.text':
    'Un ffeil (ZIP) gyda phopeth a gedwir amdanoch: eich cyfrif, eich ceisiadau a’r hyn y cytunoch iddo, a phob un o’ch tystysgrifau digidol fel JSON wedi’i lofnodi, llun a thystysgrif argraffadwy. Gellir gwirio pob tystysgrif ddigidol ynddi ar ei phen ei hun, heb y wefan hon.',
  'data.export.count':
    '{count, plural, =0 {Nid oes gennych dystysgrifau digidol eto; mae’r ffeil yn cynnwys eich cyfrif.} zero {Mae’n cynnwys # tystysgrif ddigidol.} one {Mae’n cynnwys # dystysgrif ddigidol.} two {Mae’n cynnwys # dystysgrif ddigidol.} few {Mae’n cynnwys # tystysgrif ddigidol.} many {Mae’n cynnwys # thystysgrif ddigidol.} other {Mae’n cynnwys # tystysgrif ddigidol.}}',
  'data.export.button': 'Lawrlwytho popeth (ZIP)',
  'data.consents': 'Yr hyn y cytunoch iddo',
  'data.consents.none': 'Nid oes dim wedi’i gofnodi.',
  'data.consents.privacy-notice': '<notice>Hysbysiad preifatrwydd</notice> {version}',
  'data.consents.at': 'ar',
  'data.erase': 'Dileu eich cyfrif yn llwyr',
  'data.erase.text':
    'Mae eich cyfrif, eich cyfeiriadau, eich tystysgrifau digidol, eich ceisiadau, eich proffil a’ch dulliau mewngofnodi yn cael eu dileu ar unwaith ac am byth. Nid oes ffordd yn ôl.',
  'data.erase.link': 'Dileu eich cyfrif …',
  'data.erase.title': 'Dileu eich cyfrif am byth?',
  'data.erase.first': '<export>Lawrlwythwch bopeth</export> yn gyntaf, os ydych am ei gadw.',
  'data.erase.gone':
    'Mae eich tystysgrifau digidol yn diflannu o’r wefan hon: mae eu tudalennau, eich proffil a phopeth a fewnosodwyd mewn mannau eraill yn dod i ben ar unwaith.',
  'data.erase.exported':
    'Mae tystysgrifau digidol a lawrlwythwyd gennych yn aros yn ddilys. Gall unrhyw un eu gwirio o hyd, ac ni all {name} ddweud mwyach pwy biau nhw.',
  'data.erase.centre':
    'Mae eich canolfan yn cadw ei chofnodion ei hun am eich cwrs. Gofynnwch i’ch canolfan am y rheini.',
  'data.erase.confirm': 'Eich cyfeiriad e-bost',
  'data.erase.confirm.hint':
    'Teipiwch un o gyfeiriadau eich cyfrif, i fod yn siŵr mai chi sydd yno.',
  'data.erase.button': 'Dileu popeth nawr',
  'data.erase.keep': 'Cadw fy nghyfrif',
  'data.erased.title': 'Mae eich cyfrif wedi’i ddileu',
  'data.erased.text':
    'Nid oes dim sy’n eich enwi ar ôl yma. Os enillwch dystysgrif ddigidol eto, bydd yn dechrau o’r newydd.',
  'data.erased.home': 'I’r catalog',
  'data.zip.readme': `Dyma bopeth y mae {name} yn ei gadw amdanoch, ar {date}.

account.json    eich cyfrif: cyfeiriadau, proffil, allweddi mynediad, porwyr, ceisiadau, cytundebau, post
history.json    beth a wnaed gyda’ch cyfrif a’ch dyfarniadau, a phryd
credentials/    ffolder i bob tystysgrif ddigidol:
  credential.json   y dystysgrif wedi’i llofnodi (Open Badges 3.0)
  credential.jwt    yr un peth, wedi’i lofnodi fel JSON Web Token
  badge.png         y bathodyn gyda’r dystysgrif y tu mewn iddo
  badge.svg         yr un peth, fel llun fector
  certificate.pdf   tystysgrif i’w hargraffu, gyda’r dystysgrif ddigidol ynghlwm
together/       eich tystysgrifau digidol a dderbyniwyd ac sydd mewn grym, mewn un ddogfen yr un:
  presentation.json   cyflwyniad y gellir ei wirio, wedi’i lofnodi gan y wefan hon fel yr un sy’n ei roi
  record-….json       cofnod dysgwr (CLR 2.0) gan bob corff dyfarnu, wedi’i lofnodi ganddo
imported/       bathodynnau cyrff dyfarnu eraill, fel y daethoch â nhw i mewn

Gall unrhyw un wirio tystysgrif ddigidol heb {name} a heb y ffeil hon: gydag unrhyw wiriwr Open
Badges 3.0, neu yn {url}/verify. Mae’r llofnod y tu mewn. Mae’r ffaith bod tystysgrif wedi’i
diddymu yn cael ei darllen o restr ar wefan y corff dyfarnu tra bo modd ei chyrraedd.
`,
} as const satisfies Record<keyof typeof english, string>;
