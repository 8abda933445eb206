import type { profile as english } from '../en/profile.ts';

export const profile = {
  'profile.pageTitle': '{name}: tystysgrifau digidol',
  'profile.description':
    '{count, plural, =0 {Proffil {name}} zero {# tystysgrif ddigidol wiriadwy gan {name}} one {# dystysgrif ddigidol wiriadwy gan {name}} two {# dystysgrif ddigidol wiriadwy gan {name}} few {# tystysgrif ddigidol wiriadwy gan {name}} many {# thystysgrif ddigidol wiriadwy gan {name}} other {# tystysgrif ddigidol wiriadwy gan {name}}} ar {site}.',
  'profile.portrait': 'Portread o {name}',
  'profile.credentials': 'Tystysgrifau digidol',
  'profile.count':
    '{count, plural, =0 {Dim tystysgrifau digidol cyhoeddus} zero {# tystysgrif ddigidol gyhoeddus} one {# dystysgrif ddigidol gyhoeddus} two {# dystysgrif ddigidol gyhoeddus} few {# tystysgrif ddigidol gyhoeddus} many {# thystysgrif ddigidol gyhoeddus} other {# tystysgrif ddigidol gyhoeddus}}',
  'profile.none': 'Nid yw {name} wedi gwneud tystysgrif ddigidol yn gyhoeddus eto.',
  'profile.awarded': '{issuer}, <date></date>',
  'profile.expired': 'Wedi dod i ben',
  'profile.revoked': 'Wedi’i diddymu',
  'profile.verifyHint':
    'Mae pob tystysgrif ddigidol yma wedi’i llofnodi gan bwy bynnag a’i dyfarnodd. Agorwch un i’w gweld yn cael ei gwirio, neu <verify>gwiriwch hi eich hun</verify>.',
  'profile.own': 'Dyma eich proffil, a’r hyn y mae pawb yn ei weld. <edit>Ei newid</edit>',
  'profile.ownOff':
    'Dyma sut mae eich proffil yn edrych. Mae wedi’i ddiffodd: ni all neb arall ei weld. <edit>Yn ôl i’w osodiadau</edit>',
  'profile.ownOn': 'Dyma sut mae eich proffil yn edrych i bawb. <edit>Yn ôl i’w osodiadau</edit>',
  'profile.edit.title': 'Eich proffil',
  'profile.edit.lead':
    'Eich tudalen eich hun y gallwch ei rhannu drwy un cyfeiriad gwe. Mae’n dangos eich enw, yr hyn rydych yn ei ysgrifennu yma, a’ch tystysgrifau digidol cyhoeddus; dim byd arall.',
  'profile.edit.isOn': 'Mae eich proffil ymlaen, yn <url></url>',
  'profile.edit.isOff':
    'Mae eich proffil wedi’i ddiffodd. Mae ei gyfeiriad yn ateb fel pe na bai dim byd yno.',
  'profile.edit.asOthers': 'Gweld y proffil fel y mae eraill yn ei weld',
  'profile.edit.preview': 'Gweld sut y byddai’n edrych',
  'profile.edit.about': 'Amdanoch chi',
  'profile.edit.name':
    'Mae’r dudalen yn eich galw’n {name}, fel y mae eich cyfrif. <account>Newid yr enw</account>',
  'profile.edit.handle': 'Enw proffil',
  'profile.edit.handleHint':
    'Diwedd y cyfeiriad gwe: {prefix}… 3 i 30 o’r llythrennau a i z, digidau, a chysylltnodau unigol rhyngddynt. Ni roddir enw proffil a fu’n eiddo i chi i neb arall byth; mae hen un yn arwain at yr un newydd.',
  'profile.edit.biography': 'Amdanoch chi, mewn hyd at {max} nod',
  'profile.edit.biographyHint': 'Testun plaen. Gallwch ei adael yn wag.',
  'profile.edit.switch': 'Pwy all weld eich proffil',
  'profile.edit.off': 'Neb: mae wedi’i ddiffodd',
  'profile.edit.on': 'Pawb sydd â’i gyfeiriad, a pheiriannau chwilio: mae ymlaen',
  'profile.edit.save': 'Cadw',
  'profile.edit.saved': 'Cadwyd.',
  'profile.edit.problem': 'Ni chadwyd dim: mae angen eich sylw ar rywbeth isod.',
  'profile.edit.picture': 'Llun',
  'profile.edit.pictureHint':
    'PNG neu JPEG, 2 MB ar y mwyaf. Caiff y canol ei dorri’n sgwâr a’i ail-lunio’n fach, felly ni chedwir dim byd arall o’r ffeil.',
  'profile.edit.choose': 'Dewis llun',
  'profile.edit.upload': 'Lanlwytho',
  'profile.edit.remove': 'Tynnu’r llun',
  'profile.edit.pictureSaved': 'Mae eich llun yn ei le.',
  'profile.edit.pictureRemoved': 'Mae eich llun wedi mynd.',
  'profile.edit.noPicture': 'Nid oes llun eto.',
  'profile.problem.biography.length': 'Byrhewch y testun i {max} nod.',
  'profile.problem.handle.missing': 'Dewiswch enw proffil cyn troi’r proffil ymlaen.',
  'profile.problem.handle.length': 'Mae gan enw proffil {min} i {max} nod.',
  'profile.problem.handle.hyphens':
    'Rhaid i gysylltnodau sefyll un ar y tro, rhwng llythrennau neu ddigidau.',
  'profile.problem.handle.letters':
    'Ni all enw proffil gynnwys {letters}. Defnyddiwch y llythrennau a i z, digidau a chysylltnodau yn unig.',
  'profile.problem.handle.reserved': 'Mae’r gair hwn wedi’i gadw. Dewiswch enw proffil arall.',
  'profile.problem.handle.taken':
    'Mae’r enw proffil hwn, neu un sy’n edrych yn debyg iddo, eisoes wedi’i gymryd. Dewiswch un arall.',
  'profile.problem.handle.limit':
    'Rydych wedi dewis {max} enw proffil newydd o fewn {days} diwrnod. Cadwch yr un sydd gennych am y tro, neu ewch yn ôl at hen un.',
  'profile.problem.picture.missing': 'Dewiswch ffeil yn gyntaf.',
  'profile.problem.picture.bytes': 'Mae’r ffeil yn fwy na 2 MB. Dewiswch lun llai.',
  'profile.problem.picture.kind':
    'Nid yw’r ffeil hon yn PNG nac yn JPEG. Cadwch y llun fel un ohonynt a rhowch gynnig arall arni.',
  'profile.problem.picture.broken':
    'Ni ellir darllen y ffeil hon fel llun; efallai ei bod wedi’i difrodi. Dewiswch un arall.',
  'profile.problem.picture.sides':
    'Mae gan y llun ormod o bicseli: {side} ar y mwyaf ar bob ochr, a {pixels} i gyd. Gwnewch ef yn llai a rhowch gynnig arall arni.',
} as const satisfies Record<keyof typeof english, string>;
