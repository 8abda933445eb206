import type { privacy as english } from '../en/privacy.ts';

export const privacy = {
  'privacy.title': 'Preifatrwydd',
  'privacy.description': 'Beth mae {name} yn ei gadw amdanoch, a pham.',
  'privacy.lead':
    'Beth mae {name} yn ei gadw amdanoch, pwy sy’n ei weld, a sut yr ydych chi’n cadw rheolaeth arno.',
  'privacy.version': 'Dyddiad yr hysbysiad hwn yw {date}.',
  'privacy.kept': 'Beth sy’n cael ei gadw',
  'privacy.kept.identity':
    'Eich enw a’ch cyfeiriadau e-bost, fel y cofnodwyd nhw gan eich canolfan neu {name} neu fel yr ychwanegoch chi nhw, a rhif cofrestru os yw’ch canolfan yn defnyddio un.',
  'privacy.kept.awards':
    'Eich dyfarniadau: yr hyn a gyflawnwyd gennych, pryd, y dystiolaeth a’r canlyniadau a gofnodwyd, pwy a wnaeth yr asesiad, ac a wnaethoch chi ei dderbyn, ei wrthod, ei ddangos neu ei ddileu.',
  'privacy.kept.requests':
    'Yr hyn a ysgrifennoch wrth ofyn am dystysgrif ddigidol am ddysgu blaenorol.',
  'privacy.kept.profile':
    'Eich proffil, os ydych yn creu un: enw proffil, ychydig eiriau a llun. Nid oes neb yn ei weld nes i chi ei droi ymlaen.',
  'privacy.kept.access':
    'Sut yr ydych yn mewngofnodi: allweddi mynediad (passkeys; eu hanner cyhoeddus) a’r porwyr sydd wedi mewngofnodi, yn ôl math a diwrnod. Dim cyfrinair, a dim cyfeiriad rhwydwaith.',
  'privacy.kept.elsewhere':
    'Yr hyn a wnaethoch gyda rhaglenni a gwefannau eraill: bathodynnau y daethoch â nhw o fannau eraill, gyda chanlyniad eu gwirio; pa rai o’ch tystysgrifau digidol a aeth i waled, a phryd; a pha raglenni a gwefannau a gysylltwyd gennych, beth y cânt ei wneud, ac ar ba ddiwrnod y buont yma ddiwethaf.',
  'privacy.kept.typed':
    'Cyfeiriad e-bost a deipiwyd ar y dudalen fewngofnodi, cyhyd ag y gellid defnyddio’r ddolen ac am ddiwrnod wedyn.',
  'privacy.kept.log':
    'Cofnod o bwy a wnaeth beth a phryd (er enghraifft: dyfarnu, derbyn, diddymu), fel bod modd olrhain camgymeriadau. Rhifau sydd ynddo, nid enwau na chyfeiriadau.',
  'privacy.why': 'Pam',
  'privacy.why.text':
    'Er mwyn cynnig i chi’r tystysgrifau digidol a enilloch, gadael i chi fewngofnodi heb gyfrinair, a gadael i eraill wirio tystysgrif ddigidol a ddangoswch iddyn nhw. Dim byd arall.',
  'privacy.cookies': 'Cwcis, a dim tracio',
  'privacy.cookies.text':
    'Mae dau gwci, a dim ond pan fydd eu hangen arnoch: mae un yn eich cadw wedi mewngofnodi ac yn diflannu pan fyddwch yn allgofnodi; mae’r llall yn cofio’r iaith a ddewisoch.',
  'privacy.cookies.none':
    'Nid yw’r tudalennau hyn yn llwytho dim o wefannau eraill: dim hysbysebion, dim dadansoddeg, dim ffontiau, dim cyfryngau wedi’u mewnosod.',
  'privacy.seen': 'Pwy sy’n ei weld',
  'privacy.seen.text':
    'Chi a {name}, a’r ganolfan a roddodd wybod eich bod wedi cwblhau. Dim ond ar ôl i chi dderbyn tystysgrif ddigidol a’i gwneud yn gyhoeddus y mae pawb arall yn ei gweld. Mae tystysgrif ddigidol breifat yn ateb yn union fel cyfeiriad lle nad oes dim byd.',
  'privacy.seen.hosts':
    'Mae’r cyfrifiaduron a’r gwasanaeth post y mae {name} yn eu defnyddio i redeg y wefan hon yn trin y data ar ei ran. Nid ydynt yn cael eu gwerthu na’u rhoi i neb.',
  'privacy.seen.connected':
    'Mae rhaglen a gysylltwch yn darllen yr hyn a ganiatawyd iddi ei ddarllen, gan gynnwys tystysgrifau digidol preifat lle caniatawyd hynny gennych, nes i chi ei datgysylltu. Mae waled neu wefan y rhowch dystysgrif ddigidol ynddi yn ei chadw. Mae’r hyn sydd ganddynt erbyn hynny yn aros ganddynt, a hwy sy’n gyfrifol amdano.',
  'privacy.inside': 'Beth sydd y tu mewn i dystysgrif ddigidol',
  'privacy.inside.hash':
    'Nid yw’r ffeil wedi’i llofnodi yn nodi eich enw na’ch cyfeiriad e-bost. Mae’n cynnwys hash â halen o bob un: gall rhywun sydd eisoes â’ch enw neu’ch cyfeiriad ei brofi yn erbyn y ffeil, ond ni all neb ei ddarllen ohoni. Gallai rhywun penderfynol iawn ddyfalu enwau fesul un, felly rhannwch y ffeil fel y byddech yn rhannu tystysgrif bapur.',
  'privacy.inside.page':
    'Mae tudalen, llun a thystysgrif argraffadwy tystysgrif ddigidol a wnaethoch yn gyhoeddus yn dangos eich enw.',
  'privacy.status': 'Pan fydd rhywun yn gwirio tystysgrif ddigidol',
  'privacy.status.text':
    'Mae gwirwyr yn darllen rhestr statws â lle i filoedd lawer o dystysgrifau digidol. Nid yw ei darllen yn dweud wrth {name} pa un sy’n cael ei gwirio.',
  'privacy.minors': 'Pobl ifanc',
  'privacy.minors.text':
    'Lle mae canolfan wedi dweud wrthym fod dysgwr dan ofal gwarcheidwad, nid oes dim byth yn cael ei dderbyn ar ei ran yn awtomatig.',
  'privacy.rights': 'Yr hyn y gallwch ei wneud',
  'privacy.rights.see':
    'Gweld popeth a mynd ag ef gyda chi: mae un clic ar <data>eich data</data> yn rhoi’r cyfan i chi mewn un ffeil.',
  'privacy.rights.correct':
    'Cywiro eich enw a’ch cyfeiriadau ar dudalen eich cyfrif. Ni ellir newid enw y tu mewn i dystysgrif ddigidol sydd wedi’i llofnodi; gofynnwch i’ch canolfan am un wedi’i chywiro.',
  'privacy.rights.erase':
    'Dileu eich cyfrif yn llwyr, ar unwaith ac am byth, ar yr un dudalen. Nid oes dim ohono’n aros ond did mewn rhestr statws nad yw’n perthyn i neb.',
  'privacy.rights.exported':
    'Ni ellir galw’n ôl dystysgrif ddigidol a lawrlwythwyd gennych chi neu gan eraill o’r blaen. Mae’n aros yr hyn ydoedd, datganiad wedi’i lofnodi gan {name}, a gall gwirwyr ei gwirio o hyd.',
  'privacy.rights.ask': 'Unrhyw beth arall: <contact>{address}</contact>.',
  'privacy.rights.askName': 'Unrhyw beth arall: gofynnwch i {name}.',
  'privacy.rights.authority':
    'Gallwch gwyno i awdurdod diogelu data eich gwlad; yn y Deyrnas Unedig, Swyddfa’r Comisiynydd Gwybodaeth yw honno.',
  'privacy.retention': 'Am ba hyd y cedwir pethau',
  'privacy.retention.text':
    'Cedwir eich cyfrif a’ch dyfarniadau nes i chi eu dileu: nid oes diwedd i fathodyn. Mae’r gweddill yn mynd ohono’i hun, ac mae hynny’n cael ei wirio bob dydd:',
  'privacy.retention.kind': 'Beth',
  'privacy.retention.period': 'Cedwir am',
  'privacy.retention.days':
    '{days, plural, zero {# diwrnod} one {# diwrnod} two {# ddiwrnod} few {# diwrnod} many {# diwrnod} other {# diwrnod}}',
  'privacy.retention.expiry': '{days} ar ôl iddo beidio â bod yn ddilys',
  'privacy.retention.sending': '{days} ar ôl y dyddiad anfon',
  'privacy.retention.making': '{days} ar ôl ei greu',
  'privacy.retention.decision': '{days} ar ôl y penderfyniad',
  'privacy.retention.mailed-links':
    'Dolenni mewngofnodi a chadarnhau, gyda’r cyfeiriad yr anfonwyd nhw iddo',
  'privacy.retention.passkey-challenges': 'Cwestiynau a roddwyd i allweddi mynediad',
  'privacy.retention.sessions': 'Porwyr a oedd wedi mewngofnodi',
  'privacy.retention.mail': 'Bod neges wedi’i hanfon, a phryd',
  'privacy.retention.failed-mail': 'Nad oedd modd danfon neges',
  'privacy.retention.development-mail': 'Negeseuon a gedwir yn lle eu hanfon, ar systemau prawf',
  'privacy.retention.idempotency-keys':
    'Marciau sy’n dangos bod adroddiad wedi’i anfon fwy nag unwaith',
  'privacy.retention.unused-addresses':
    'Cyfeiriadau nad oes cyfrif na dyfarniad yn cyfeirio atyn nhw',
  'privacy.retention.renditions': 'Lluniau a luniwyd o fathodynnau a thystysgrifau digidol',
  'privacy.retention.claim-requests': 'Ceisiadau a wrthodwyd neu a dynnwyd yn ôl',
  'privacy.retention.program-codes':
    'Codau y mae rhaglen yr ydych wedi’i chaniatáu yn cael ei mynediad drwyddynt',
  'privacy.retention.program-tokens': 'Nodau’r mynediad a oedd gan raglen',
  'privacy.retention.ended-programs':
    'Bod rhaglen wedi’i chysylltu yr ydych wedi’i datgysylltu, neu nad yw wedi bod yma',
  'privacy.retention.unused-programs': 'Rhaglenni a gofrestrwyd ac na chysylltodd neb â nhw',
  'privacy.retention.asked-hosts':
    'Gwefannau ar gyfer bathodynnau y dechreuoch chi eu cysylltu, heb orffen',
  'privacy.retention.wallet-offers': 'Cynigion o’ch tystysgrifau digidol i waled',
  'privacy.retention.wallet-issuances': 'Pa dystysgrif ddigidol a gafodd waled, a phryd',
  'privacy.retention.wallet-nonces': 'Rhifau y mae waled wedi’u llofnodi unwaith',
  'privacy.retention.presentation-requests': 'Ceisiadau i waled, a’r hyn a ddangosodd',
  'privacy.retention.backups':
    'Pwy bynnag sy’n rhedeg y wefan hon sy’n cadw copïau wrth gefn; mae’r hyn a ddileoch yn eu gadael wrth iddyn nhw gael eu disodli.',
} as const satisfies Record<keyof typeof english, string>;
