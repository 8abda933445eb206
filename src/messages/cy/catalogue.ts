import type { catalogue as english } from '../en/catalogue.ts';

export const catalogue = {
  'catalogue.title': 'Catalog',
  'catalogue.searchTitle': 'Chwilio’r catalog',
  'catalogue.description':
    'Y cyflawniadau y mae {site} yn eu dyfarnu fel tystysgrifau digidol Open Badges 3.0.',
  'catalogue.lead':
    'Yr hyn y gallwch ei ennill gyda {site}. Mae pob dyfarniad yn dystysgrif ddigidol wedi’i llofnodi, sy’n eiddo i chi ac y gall unrhyw un ei gwirio.',
  'catalogue.search': 'Chwilio',
  'catalogue.type': 'Math',
  'catalogue.everyType': 'Pob math',
  'catalogue.tag': 'Pwnc',
  'catalogue.everyTag': 'Pob pwnc',
  'catalogue.issuer': 'Corff dyfarnu',
  'catalogue.everyIssuer': 'Pob corff dyfarnu',
  'catalogue.mine': 'Dangos',
  'catalogue.mine.all': 'Popeth',
  'catalogue.mine.held': 'Dim ond yr hyn sydd gennyf',
  'catalogue.mine.offered': 'Dim ond yr hyn sy’n barod i’w hawlio',
  'catalogue.sort': 'Trefn',
  'catalogue.sort.name': 'Yn ôl enw',
  'catalogue.sort.newest': 'Y diweddaraf yn gyntaf',
  'catalogue.submit': 'Chwilio',
  'catalogue.count':
    '{count, plural, zero {Dim cyflawniadau} one {# cyflawniad} two {# gyflawniad} few {# chyflawniad} many {# chyflawniad} other {# cyflawniad}}',
  'catalogue.countFiltered':
    '{count, plural, zero {Nid oes dim yn cyfateb} one {# cyflawniad yn cyfateb} two {# gyflawniad yn cyfateb} few {# chyflawniad yn cyfateb} many {# chyflawniad yn cyfateb} other {# cyflawniad yn cyfateb}}',
  'catalogue.place': 'Tudalen {page} o {pages}',
  'catalogue.filters': 'Wedi’i hidlo yn ôl',
  'catalogue.filterText': 'yn cynnwys “{text}”',
  'catalogue.removeFilter': 'Tynnu’r hidlydd hwn:',
  'catalogue.clear': 'Gweld y catalog cyfan',
  'catalogue.emptyTitle': 'Dim byd yma eto',
  'catalogue.emptyText': 'Bydd cyflawniadau’n ymddangos yma cyn gynted ag y cânt eu cyhoeddi.',
  'catalogue.noneTitle': 'Nid oes dim yn cyfateb',
  'catalogue.noneText':
    'Rhowch gynnig ar lai o eiriau neu rai byrrach, tynnwch hidlydd, neu <all>gwelwch y catalog cyfan</all>.',
  'catalogue.noneHeldTitle': 'Nid oes gennych ddim o’r rhain eto',
  'catalogue.noneHeldText':
    'Os ydych eisoes wedi ennill un, agorwch ef o’r <all>catalog cyfan</all> a gofynnwch amdano yno.',
  'catalogue.noneOfferedTitle': 'Nid oes dim yn aros amdanoch yma',
  'catalogue.noneOfferedText':
    'Bydd yr hyn a gynigir i’ch cyfeiriadau e-bost yn ymddangos yma ohono’i hun. Os oes rhywbeth ar goll, agorwch ef o’r <all>catalog cyfan</all> a gofynnwch amdano yno.',
  'catalogue.pages': 'Tudalennau’r catalog',
  'catalogue.by': 'Cyhoeddir gan {issuer}',
  'catalogue.tags': 'Pynciau',
  'catalogue.held': 'Mae hwn gennych',
  'catalogue.ready': 'Yn barod i’w hawlio',
  'catalogue.claim': 'Derbyn neu wrthod',
  'catalogue.requested': 'Rydych wedi gofyn am hwn',

  'achievement.issuedBy': 'Cyhoeddir gan <issuer></issuer>',
  'achievement.view': 'Gweld eich tystysgrif ddigidol',
  'achievement.readyText': 'Fe’i cynigiwyd i chi ac mae’n aros am eich ateb.',
  'achievement.requestedText': 'Mae eich cais yn aros am ateb.',
  'achievement.requests': 'Gweld eich ceisiadau',
  'achievement.earned': 'Ydych chi eisoes wedi ennill hwn?',
  'achievement.ask':
    'Os gwnaethoch ei gwblhau’n gynharach ac nad yw wedi’i gynnig i chi, gofynnwch i’r corff dyfarnu neu i’ch canolfan amdano.',
  'achievement.askButton': 'Gofyn amdano',
  'achievement.askSignIn':
    'Os gwnaethoch ei gwblhau’n gynharach, <signin>mewngofnodwch</signin>: mae’r hyn a gynigiwyd i’ch cyfeiriad e-bost yn aros amdanoch yno, a gallwch ofyn am yr hyn sydd ar goll.',
  'achievement.retiredTitle': 'Mae’r cyflawniad hwn wedi dod i ben',
  'achievement.retiredText':
    'Nid yw’n cael ei ddyfarnu mwyach. Mae’r tystysgrifau digidol a ddyfarnwyd eisoes yn aros fel y maent.',
  'achievement.criteria': 'Meini prawf',
  'achievement.alignment': 'Aliniad a sgiliau',
  'achievement.facts': 'Cipolwg',
  'achievement.code': 'Cod',
  'achievement.field': 'Maes astudio',
  'achievement.specialization': 'Arbenigedd',
  'achievement.edition': 'Fersiwn',
  'achievement.credits': 'Credydau',
  'achievement.results': 'Sut mae’n cael ei asesu',
  'achievement.json': 'Ar gyfer peiriannau: <json>y cyflawniad hwn fel JSON</json>',
} as const satisfies Record<keyof typeof english, string>;
