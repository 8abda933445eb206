import type { credential as english } from '../en/credential.ts';

export const credential = {
  'credential.title': '{achievement}, a ddyfarnwyd i {recipient}',
  'credential.summary':
    '{achievement}: tystysgrif ddigidol y gellir ei gwirio, a ddyfarnwyd i {recipient} gan {issuer}.',
  'credential.summary.revoked':
    '{achievement}: tystysgrif ddigidol sydd wedi’i diddymu gan {issuer}.',

  'credential.awardedTo': 'Dyfarnwyd i',
  'credential.issuer': 'Corff dyfarnu',
  'credential.awarded': 'Dyfarnwyd',
  'credential.expires': 'Yn dod i ben',
  'credential.expired': 'Daeth i ben',
  'credential.assessor': 'Gwnaed y penderfyniad asesu gan',

  'credential.nowPublic':
    'Mae’r dystysgrif ddigidol hon bellach yn gyhoeddus: gall unrhyw un sydd â’i chyfeiriad ei gweld.',
  'credential.nowPrivate':
    'Mae’r dystysgrif ddigidol hon bellach yn breifat: dim ond chi, y corff dyfarnu a’ch canolfan all ei gweld.',
  'credential.isPublic': 'Cyhoeddus: gall unrhyw un sydd â’r cyfeiriad weld y dudalen hon',
  'credential.isPrivate':
    'Preifat: dim ond chi, y corff dyfarnu a’ch canolfan all weld y dystysgrif ddigidol hon',
  'credential.revokedTitle': 'Mae’r dystysgrif ddigidol hon wedi’i diddymu',
  'credential.revokedText': 'Fe’i diddymwyd gan {issuer} ar <day></day>.',
  'credential.revokedReason': 'Rheswm: {reason}',
  'credential.revokedNoReason': 'Ni roddwyd rheswm.',
  'credential.expiredTitle': 'Mae’r dystysgrif ddigidol hon wedi dod i ben',
  'credential.expiredText':
    'Bu’n ddilys tan <day></day>. Cafodd y cyflawniad ei ennill; efallai fod angen ei adnewyddu.',
  'credential.replaces': 'Mae’n cymryd lle <link>tystysgrif ddigidol gynharach</link>.',

  'credential.description': 'Disgrifiad',
  'credential.aboutAchievement': 'Am y cyflawniad hwn',
  'credential.criteria': 'Meini prawf',
  'credential.evidence': 'Tystiolaeth',
  'credential.evidenceUnnamed': 'Tystiolaeth',
  'credential.results': 'Canlyniadau',
  'credential.resultUnnamed': 'Canlyniad',
  'credential.resultRequired': 'Angen er mwyn pasio: {value}',
  'credential.resultRange': 'Graddfa: {lowest} i {highest}',
  'credential.resultAllowed': 'O blith: {values}',
  'credential.result.Completed': 'wedi’i gwblhau',
  'credential.result.Enrolled': 'wedi ymrestru',
  'credential.result.Failed': 'wedi methu',
  'credential.result.InProgress': 'ar y gweill',
  'credential.result.OnHold': 'wedi’i ohirio',
  'credential.result.Provisional': 'dros dro',
  'credential.result.Withdrew': 'wedi tynnu’n ôl',
  'credential.alignment': 'Aliniad a sgiliau',
  'credential.framework': 'Fframwaith: {name}',
  'credential.source': 'Pwy sy’n sefyll y tu ôl iddi',
  'credential.contact': 'Cwestiynau am y dystysgrif ddigidol hon',

  'credential.files': 'Ffeiliau',
  'credential.filesText':
    'Mae pob un o’r rhain yn cario ei phrawf ei hun, a gellir ei gwirio hyd yn oed pan na ellir cyrraedd y wefan hon.',
  'credential.file.png': 'Llun (PNG)',
  'credential.file.pngFor':
    'Y bathodyn, gyda’r dystysgrif ddigidol wedi’i llofnodi y tu mewn iddo. Ar gyfer casgliadau o fathodynnau.',
  'credential.file.svg': 'Darlun (SVG)',
  'credential.file.svgFor': 'Yr un peth, fel darlun sy’n aros yn glir ar unrhyw faint.',
  'credential.file.pdf': 'Tystysgrif bapur (PDF)',
  'credential.file.pdfFor':
    'I’w hargraffu neu ei hanfon, gyda’r dystysgrif ddigidol wedi’i llofnodi ynghlwm.',
  'credential.file.json': 'Tystysgrif ddigidol wedi’i llofnodi (JSON)',
  'credential.file.jsonFor': 'Y dystysgrif ddigidol ei hun. Ar gyfer waledi a gwirwyr.',
  'credential.file.jwt': 'Tystysgrif ddigidol wedi’i llofnodi (JWT)',
  'credential.file.jwtFor':
    'Yr un peth, fel tocyn wedi’i lofnodi. Ar gyfer rhaglenni sy’n gofyn am JWT.',
  'credential.download': 'Lawrlwytho',

  'credential.verification': 'Gwirio',
  'credential.checkYourself': 'Gwiriwch hi eich hun',
  'credential.checkYourselfText':
    'Nid oes rhaid i neb gymryd gair y dudalen hon. Mae’r ffeil yn cario ei phrawf ei hun.',
  'credential.downloadJson': 'Lawrlwytho’r dystysgrif ddigidol wedi’i llofnodi (JSON)',
  'credential.openVerify': 'Ei hagor ar y dudalen wirio',
  'credential.otherVerifiers':
    'Neu gydag unrhyw wiriwr Open Badges 3.0 arall; mewn copi o Laurel, meddalwedd y wefan hon:',
  'credential.signedBy': 'Llofnodwyd gan <did></did>',
  'credential.verifyPrivate':
    'Tra bo’r dystysgrif ddigidol hon yn breifat, dim ond ffeil a roddwch iddynt y gall pobl eraill ei gwirio.',
  'credential.compare': 'Ai i’r person hwn y’i dyfarnwyd?',
  'credential.compareLabel': 'Enw neu gyfeiriad e-bost',
  'credential.compareHint':
    'Yr enw fel yr oedd ar ddiwrnod y dyfarniad. Ni chedwir yr hyn a deipiwch.',
  'credential.compareButton': 'Cymharu',

  'credential.visibility.private': 'Preifat',
  'credential.visibility.public': 'Cyhoeddus',
  'credential.visibility.makePublic': 'Gwneud yn gyhoeddus',
  'credential.visibility.makePrivate': 'Gwneud yn breifat',
} as const satisfies Record<keyof typeof english, string>;
