import type { proveAddress as english } from '../en/prove-address.ts';

export const proveAddress = {
  'prove.title': 'Ai chi biau’r cyfeiriad hwn?',
  'prove.text':
    'Bydd <strong>{email}</strong> yn dod yn gyfeiriad i’ch cyfrif, {name}. Bydd tystysgrifau digidol a anfonir ato yn cyrraedd yno, a bydd yn eich mewngofnodi.',
  'prove.not-you': 'Os na wnaethoch ofyn am hyn, caewch y dudalen: nid oes dim wedi digwydd.',
  'prove.button': 'Ie, ychwanegwch ef',
  'prove.own.title': 'Chi biau’r cyfeiriad hwn eisoes',
  'prove.own.text': 'Mae <strong>{email}</strong> wedi’i brofi ac yn perthyn i’ch cyfrif.',
  'prove.account': 'Ewch i’ch cyfrif',
  'prove.sign-in.title': 'Mewngofnodwch yn gyntaf',
  'prove.sign-in.text':
    'Mae’r ddolen hon yn ychwanegu <strong>{email}</strong> at gyfrif. Mewngofnodwch i’r cyfrif hwnnw, â chyfeiriad sydd ganddo eisoes, ac fe ddewch yn ôl yma. Am amser byr yn unig y mae’r ddolen yn gweithio.',
  'prove.sign-in.button': 'Mewngofnodi',
  'prove.other-account.title': 'Cyfrif arall a ofynnodd am hyn',
  'prove.other-account.text':
    'Mae’r ddolen hon yn ychwanegu <strong>{email}</strong> at gyfrif gwahanol i’r un rydych wedi mewngofnodi iddo. Nid oes dim wedi digwydd.',
  'prove.other-account.what':
    'Os chi biau’r ddau gyfrif, allgofnodwch, mewngofnodwch i’r cyfrif a ofynnodd, ac agorwch y ddolen eto. Os na wyddoch beth yw hyn, caewch y dudalen.',
  'prove.dead.title': 'Nid yw’r ddolen hon yn gweithio mwyach',
  'prove.dead.text':
    'Mae dolen sy’n profi cyfeiriad yn gweithio unwaith, ac am amser byr yn unig. Gofynnwch am un newydd ar dudalen eich cyfrif.',
  'prove.merge.title': 'Gwneud y ddau gyfrif yn un?',
  'prove.merge.text':
    'Mae <strong>{email}</strong> yn perthyn i gyfrif arall, {other}. Rydych wedi agor ei flwch post, felly chi biau’r cyfrif hwnnw hefyd. Gall popeth sydd ynddo symud i’r cyfrif rydych wedi mewngofnodi iddo, {name}.',
  'prove.merge.moves': 'Beth sy’n symud',
  'prove.merge.awards':
    '{count, plural, =0 {Dim tystysgrifau digidol: nid oes ganddo rai} zero {# tystysgrif ddigidol, yn breifat neu’n gyhoeddus fel y maent nawr} one {# dystysgrif ddigidol, yn breifat neu’n gyhoeddus fel y mae nawr} two {# dystysgrif ddigidol, yn breifat neu’n gyhoeddus fel y maent nawr} few {# tystysgrif ddigidol, yn breifat neu’n gyhoeddus fel y maent nawr} many {# thystysgrif ddigidol, yn breifat neu’n gyhoeddus fel y maent nawr} other {# tystysgrif ddigidol, yn breifat neu’n gyhoeddus fel y maent nawr}}',
  'prove.merge.addresses':
    '{count, plural, zero {Ei # cyfeiriad: {list}} one {Ei gyfeiriad: {list}} two {Ei # gyfeiriad: {list}} few {Ei # chyfeiriad: {list}} many {Ei # chyfeiriad: {list}} other {Ei # cyfeiriad: {list}}}',
  'prove.merge.rest': 'Ei allweddi mynediad, ei geisiadau a’i ddewisiadau, a’i rolau fel staff',
  'prove.merge.profile':
    'Cyfeiriad ei broffil, a fydd wedyn yn arwain at eich proffil chi. Mae eich enw proffil, eich enw a’ch llun chi’n aros',
  'prove.merge.ends':
    'Daw’r cyfrif arall i ben wedyn: allgofnodir pob porwr sydd wedi mewngofnodi iddo, ac mae rhaglenni sydd wedi’u cysylltu ag ef yn colli eu mynediad. Ni ellir dadwneud hyn.',
  'prove.merge.button': 'Ie, gwnewch nhw’n un',
  'prove.merge.keep': 'Na, cadwch y ddau fel y maent',

  'interrupted.title': 'Nid ydych wedi mewngofnodi mwyach',
  'interrupted.text':
    'Mae eich sesiwn wedi dod i ben, felly nid oedd modd derbyn y ffurflen hon. Ni chollwyd dim a deipiwyd gennych: mae ar y dudalen hon.',
  'interrupted.first': 'Yn gyntaf, <signIn>mewngofnodwch (yn agor mewn tab newydd)</signIn>.',
  'interrupted.second': 'Yna dewch yn ôl i’r dudalen hon ac anfonwch y ffurflen eto.',
  'interrupted.again': 'Anfon eto',
  'interrupted.fields': 'Yr hyn a deipiwyd gennych',
  'interrupted.empty': '(gwag)',
  'interrupted.files':
    'Ni ellir cadw ffeiliau. Os gwnaethoch ddewis un, ewch yn ôl i’r ffurflen ar ôl mewngofnodi, a’i dewis eto.',
  'interrupted.toolong':
    'Mae’r hyn a deipiwyd gennych yn rhy hir i’w ailadrodd yma. Mewngofnodwch mewn tab newydd, yna defnyddiwch fotwm Yn ôl eich porwr: mae’r ffurflen yno o hyd.',
} as const satisfies Record<keyof typeof english, string>;
