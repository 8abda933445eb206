import type { claim as english } from '../en/claim.ts';

export const claim = {
  'claim.title': 'Cynigiwyd i chi: {achievement}',
  'claim.for': '{recipient}, mae {issuer} wedi dyfarnu hyn i chi',
  'claim.offeredTo': 'Cynigiwyd i',
  'claim.issuer': 'Corff dyfarnu',
  'claim.centre': 'Canolfan',
  'claim.awarded': 'Dyfarnwyd',
  'claim.question': 'Hoffech chi ei dderbyn?',
  'claim.privateUntil':
    'Bydd eich tystysgrif ddigidol yn aros yn breifat nes i chi ddewis ei gwneud yn gyhoeddus.',
  'claim.createsAccount':
    'Mae derbyn yn creu eich cyfrif gyda’r cyfeiriad e-bost uchod, neu’n agor yr un sydd gennych eisoes, ac yn eich mewngofnodi.',
  'claim.yourAccount':
    'Rydych wedi mewngofnodi fel {viewer}. Mae derbyn yn rhoi’r dystysgrif ddigidol yn eich cyfrif.',
  'claim.otherTitle': 'Rydych wedi mewngofnodi fel {viewer}',
  'claim.otherOwned':
    'Anfonwyd y cynnig hwn i {email}, sy’n perthyn i gyfrif arall. Mae derbyn yn eich allgofnodi yma, ac yn eich mewngofnodi i’r cyfrif hwnnw.',
  'claim.otherUnowned':
    'Anfonwyd y cynnig hwn i {email}, nad yw’n un o gyfeiriadau’r cyfrif hwn. Dewiswch beth sydd i ddigwydd pan fyddwch yn derbyn.',
  'claim.which': 'I ble y dylai’r dystysgrif ddigidol fynd?',
  'claim.intoThis': 'I’r cyfrif hwn ({viewer}): fy mlwch post i yw {email} hefyd',
  'claim.intoThisHint':
    'Ychwanegir y cyfeiriad e-bost at eich cyfrif. O hynny ymlaen, gall pwy bynnag sy’n darllen post yn {email} fewngofnodi iddo.',
  'claim.separate': 'I gyfrif ar wahân',
  'claim.separateHint':
    'Crëir cyfrif ar gyfer {email}, ac i hwnnw y bydd y porwr hwn wedi’i fewngofnodi.',
  'claim.chooseAccount': 'Dewiswch i ble y dylai’r dystysgrif ddigidol fynd.',
  'claim.autoAccept': 'Derbyn dyfarniadau gan {issuer} ar fy rhan yn y dyfodol',
  'claim.autoAcceptHint':
    'Fe’u rhoddir yn eich cyfrif pan fyddant yn cyrraedd, a byddant yn breifat fel yr un hon. Gallwch ddiffodd hyn yn eich cyfrif unrhyw bryd.',
  'claim.autoAcceptGuardian':
    'Mae’r cyfrif hwn dan ofal gwarcheidwad, felly ni ellir derbyn dim drosto ymlaen llaw: derbynnir pob dyfarniad ar ei ben ei hun.',
  'claim.accept': 'Derbyn',
  'claim.decline': 'Gwrthod',
  'claim.noLimit':
    'Nid oes terfyn amser: gallwch adael y dudalen hon a phenderfynu ddiwrnod arall. Nes i chi dderbyn, dim ond chi, {issuer} a’ch canolfan all weld y dyfarniad. Mae’r <privacy>hysbysiad preifatrwydd</privacy> yn dweud sut y defnyddir eich data.',

  'claim.usedTitle': 'Mae’r ddolen hon wedi’i defnyddio',
  'claim.usedText':
    'Mae’r cynnig y tu ôl iddi eisoes wedi’i ateb. Nid oes dim wedi’i golli: mae’r hyn a dderbynioch yn eich cyfrif.',
  'claim.usedRemedy':
    'I gyrraedd yno, gadewch i ni anfon dolen newydd atoch. Bydd yn mynd i’r cyfeiriad e-bost yr anfonwyd y cynnig iddo.',
  'claim.mailLink': 'Anfonwch ddolen fewngofnodi ataf',
  'claim.usedOther':
    'Ddim yn darllen post yno mwyach? <signin>Mewngofnodwch â chyfeiriad arall</signin> sydd yn eich cyfrif.',

  'claim.mailedTitle': 'Edrychwch yn eich blwch post',
  'claim.mailedText':
    'Os yw’r cyfeiriad e-bost yr anfonwyd y cynnig iddo yn dal i berthyn i’r cyfrif sy’n dal y dystysgrif ddigidol, mae dolen fewngofnodi ar ei ffordd iddo.',
  'claim.mailedOther':
    'Os na ddaw dim, <signin>mewngofnodwch â chyfeiriad arall</signin> sydd yn eich cyfrif.',

  'claim.ownTitle': 'Rydych eisoes wedi derbyn hyn',
  'claim.ownText': 'Mae {achievement} yn eich cyfrif.',
  'claim.ownView': 'Gweld y dystysgrif ddigidol',
  'claim.ownDeletedTitle': 'Rydych wedi dileu’r dystysgrif ddigidol hon',
  'claim.ownDeletedText': 'Roedd {achievement} yn eich cyfrif, ac fe’i dileoch.',
  'claim.ownDeletedRemedy': 'Gallwch ddadwneud hynny am gyfnod ar eich dangosfwrdd.',
  'claim.dashboard': 'Ewch i’ch dangosfwrdd',

  'claim.signInTitle': 'Mewngofnodwch i ateb y cynnig hwn',
  'claim.signInText':
    'Mae’r cynnig yn aros mewn cyfrif, ond nid yw’r cyfeiriad e-bost yr anfonwyd ef iddo yn rhan o’r cyfrif hwnnw mwyach. Felly nid yw’r ddolen hon ar ei phen ei hun yn ei ateb.',
  'claim.signInRemedy':
    'Mewngofnodwch â chyfeiriad arall sydd yn y cyfrif: mae’r cynnig ar ei ddangosfwrdd.',
  'claim.signInOther':
    'Rydych wedi mewngofnodi fel {viewer}, sy’n gyfrif arall. Allgofnodwch yn gyntaf, yna mewngofnodwch i’r cyfrif y mae’r cynnig yn perthyn iddo.',
  'claim.signIn': 'Mewngofnodi',

  'claim.replacedTitle': 'Mae’r ddolen hon wedi’i disodli',
  'claim.replacedText':
    'Cofnodwyd y dyfarniad gyda chyfeiriad e-bost anghywir. Mae wedi’i gywiro, ac anfonwyd y cynnig i’r un cywir.',
  'claim.replacedRemedy':
    'Os chi biau’r dyfarniad, edrychwch yn eich blychau post eraill, neu gofynnwch i’r ganolfan lle buoch yn dysgu. Os nad chi biau ef, nid oes dim i chi ei wneud.',

  'claim.unknownTitle': 'Nid un o’n dolenni ni yw hon',
  'claim.unknownText':
    'Efallai iddi gael ei thorri wrth gael ei chopïo, neu ei bod yn dod o wefan arall. Nid oes terfyn amser ar gynigion, felly nid yw eich un chi wedi’i golli.',
  'claim.unknownRemedy':
    'Agorwch y ddolen o’r e-bost eto. Os nad yw hynny’n helpu, mewngofnodwch â’r cyfeiriad yr anfonwyd yr e-bost iddo: mae’r hyn a gynigiwyd iddo yn aros ar y dangosfwrdd.',

  'claim.withdrawnTitle': 'Mae’r cynnig hwn wedi’i dynnu’n ôl',
  'claim.withdrawnText':
    'Mae {issuer} wedi tynnu’r dyfarniad yn ôl, felly ni ellir ei dderbyn mwyach.',
  'claim.withdrawnRemedy':
    'Os ydych yn meddwl mai camgymeriad yw hyn, gofynnwch i’r ganolfan lle buoch yn dysgu, neu i {issuer}.',
  'claim.withdrawnContact':
    'Os ydych yn meddwl mai camgymeriad yw hyn, gofynnwch i’r ganolfan lle buoch yn dysgu, neu ysgrifennwch at <mail>{contact}</mail>.',

  'claim.declinedTitle': 'Rydych wedi gwrthod y cynnig hwn',
  'claim.declinedText':
    'Nid yw {achievement} mewn unrhyw gyfrif, ac ni all neb ond chi, {issuer} a’ch canolfan weld iddo gael ei gynnig.',
  'claim.declinedRemedy':
    'Os newidiwch eich meddwl, dadwnewch hyn: bydd y cynnig wedyn yn aros amdanoch fel o’r blaen.',
  'claim.undo': 'Dadwneud',
} as const satisfies Record<keyof typeof english, string>;
