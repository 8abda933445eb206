import type { dashboard as english } from '../en/dashboard.ts';

export const dashboard = {
  'dashboard.title': 'Eich tystysgrifau digidol',
  'dashboard.lead':
    'Dim ond chi sy’n gweld y dudalen hon. Dim ond ar ôl i chi wneud tystysgrif ddigidol yn gyhoeddus y bydd eraill yn ei gweld.',
  'dashboard.profileOn':
    'Mae eich proffil ymlaen. <view>Gweld y proffil fel y mae eraill yn ei weld</view>, neu <edit>ei newid</edit>.',
  'dashboard.profileOff':
    'Gallwch rannu eich holl dystysgrifau digidol cyhoeddus drwy un cyfeiriad gwe. <edit>Sefydlu eich proffil</edit>',
  'dashboard.done.accepted':
    'Derbyniwyd. Chi biau’r dystysgrif ddigidol, ac mae’n breifat nes i chi ei gwneud yn gyhoeddus.',
  'dashboard.done.public':
    'Mae’r dystysgrif ddigidol honno bellach yn gyhoeddus: gall unrhyw un sydd â’i chyfeiriad ei gweld.',
  'dashboard.done.private':
    'Mae’r dystysgrif ddigidol honno bellach yn breifat: dim ond chi, y corff dyfarnu a’ch canolfan all ei gweld.',
  'dashboard.done.restored': 'Mae’r dystysgrif ddigidol yn ôl. Mae’n breifat.',
  'dashboard.done.reconsidered': 'Gallwch dderbyn y dystysgrif ddigidol honno eto, neu ei gwrthod.',
  'dashboard.deleted.title': 'Rydych wedi dileu {name}',
  'dashboard.deleted.text':
    'Dim ond y corff dyfarnu a’ch canolfan all ei gweld bellach. Gallwch ddadwneud hyn tan <date></date>.',
  'dashboard.undo': 'Dadwneud',
  'dashboard.offers': 'Yn aros am eich ateb',
  'dashboard.offers.lead':
    'Nid oes terfyn amser. Nes i chi dderbyn, dim ond chi, y corff dyfarnu a’ch canolfan all weld y rhain.',
  'dashboard.offered': '{issuer}, cynigiwyd ar <date></date>',
  'dashboard.answer': 'Derbyn neu wrthod',
  'dashboard.declined': 'Gwrthodwyd',
  'dashboard.declined.lead':
    'Dim ond chi, y corff dyfarnu a’ch canolfan all weld y rhain. Gallwch newid eich meddwl unrhyw bryd.',
  'dashboard.declinedOn': '{issuer}, gwrthodwyd ar <date></date>',
  'dashboard.reconsider': 'Ailystyried',
  'dashboard.requests': 'Ceisiadau',
  'dashboard.requests.lead': 'Yr hyn rydych wedi gofyn amdano, a beth a ddigwyddodd iddo.',
  'dashboard.withdrawn': 'Tynnwyd yn ôl gan y corff dyfarnu',
  'dashboard.withdrawn.lead': 'Cafodd y rhain eu diddymu cyn i chi eu derbyn.',
  'dashboard.withdrawnOn': '{issuer}, diddymwyd ar <date></date>',
  'dashboard.accepted': 'Derbyniwyd',
  'dashboard.awarded': '{issuer}, dyfarnwyd ar <date></date>',
  'dashboard.count':
    '{total, plural, zero {# tystysgrif ddigidol} one {# dystysgrif ddigidol} two {# dystysgrif ddigidol} few {# tystysgrif ddigidol} many {# thystysgrif ddigidol} other {# tystysgrif ddigidol}}, {public, plural, =0 {dim un yn gyhoeddus} other {# yn gyhoeddus}}',
  'dashboard.countFound':
    '{found, plural, =0 {Dim un} other {#}} o’ch {total, plural, zero {# tystysgrif ddigidol} one {# dystysgrif ddigidol} two {# dystysgrif ddigidol} few {# tystysgrif ddigidol} many {# thystysgrif ddigidol} other {# tystysgrif ddigidol}}',
  'dashboard.pageOf': 'tudalen {page} o {pages}',
  'dashboard.pages': 'Tudalennau eich tystysgrifau digidol',
  'dashboard.filters': 'Chwilio, trefnu a hidlo',
  'dashboard.search': 'Chwilio mewn enwau',
  'dashboard.state': 'Statws',
  'dashboard.state.valid': 'Dilys',
  'dashboard.state.expired': 'Wedi dod i ben',
  'dashboard.state.revoked': 'Wedi’i diddymu',
  'dashboard.visibility': 'Pwy all ei gweld',
  'dashboard.visibility.public': 'Pawb (cyhoeddus)',
  'dashboard.visibility.private': 'Dim ond chi (preifat)',
  'dashboard.issuer': 'Corff dyfarnu',
  'dashboard.year': 'Blwyddyn y dyfarniad',
  'dashboard.any': 'Pob un',
  'dashboard.sort': 'Trefn',
  'dashboard.sort.newest': 'Y diweddaraf yn gyntaf',
  'dashboard.sort.oldest': 'Yr hynaf yn gyntaf',
  'dashboard.sort.name': 'Yn ôl enw',
  'dashboard.sort.issuer': 'Yn ôl corff dyfarnu',
  'dashboard.show': 'Dangos',
  'dashboard.showAll': 'Dangos popeth',
  'dashboard.nothing': 'Dim byd yma eto',
  'dashboard.nothing.text':
    'Bydd tystysgrifau digidol yn ymddangos yma ar ôl i chi eu derbyn. Yn y cyfamser, <catalogue>gwelwch beth y gallwch ei ennill</catalogue>, neu darllenwch <help>beth i’w wneud os oes rhywbeth ar goll</help>.',
  'dashboard.noMatch': 'Does dim yn cyfateb',
  'dashboard.noMatch.text':
    'Dewiswch lai, neu <all>dangoswch eich holl dystysgrifau digidol</all>.',
  'dashboard.view': 'Gweld',
  'dashboard.asOthers': 'Gweld fel y mae eraill yn ei gweld',
  'dashboard.share': 'Rhannu',
  'dashboard.download': 'Lawrlwytho',
  'dashboard.embed': 'Mewnosod',
  'dashboard.delete': 'Dileu',
  'dashboard.of': '– {name}',
  'dashboard.trash': 'Wedi’u dileu',
  'dashboard.trash.lead':
    'Dim ond y corff dyfarnu a’ch canolfan all weld y rhain nawr. Gallwch eu hadfer am gyfnod.',
  'dashboard.until': 'Gellir ei hadfer tan <date></date>',
  'dashboard.restore': 'Adfer',
  'dashboard.confirm.title': 'Dileu {name}?',
  'dashboard.confirm.text':
    'Bydd ei thudalen yn dod i ben ar unwaith, ynghyd â phob llun, ffeil a mewnosodiad sy’n dod oddi yma, a bydd yn gadael eich dangosfwrdd a’ch proffil. Bydd y corff dyfarnu a’ch canolfan yn cadw eu cofnod.',
  'dashboard.confirm.copies':
    'Bydd copïau y gwnaethoch chi neu eraill eu lawrlwytho yn aros gyda phwy bynnag sydd â nhw.',
  'dashboard.confirm.undo':
    'Gallwch ddadwneud hyn am {days, plural, zero {# diwrnod} one {# diwrnod} two {# ddiwrnod} few {# diwrnod} many {# diwrnod} other {# diwrnod}}. Bydd yn breifat wedyn.',
  'dashboard.confirm.yes': 'Ie, ei dileu',
  'dashboard.confirm.no': 'Na, ei chadw',
  'preview.title': 'Rydych yn gweld y dudalen hon fel y mae eraill yn ei gweld',
  'preview.back': 'Yn ôl i’ch golwg eich hun',
} as const satisfies Record<keyof typeof english, string>;
