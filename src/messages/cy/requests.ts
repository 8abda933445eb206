import type { requests as english } from '../en/requests.ts';

export const requests = {
  'requests.title': 'Eich ceisiadau',
  'requests.lead':
    'Cyflawniadau a gwblhawyd gennych yn gynharach ac y gwnaethoch ofyn amdanynt. Y ganolfan a enwoch, neu’r corff dyfarnu, sy’n penderfynu.',
  'requests.sent': 'Mae eich cais wedi’i anfon. Cewch e-bost pan fydd penderfyniad.',
  'requests.withdrawn': 'Mae eich cais wedi’i dynnu’n ôl.',
  'requests.decided': 'Penderfynwyd ar y cais hwn yn y cyfamser, felly ni chafodd ei dynnu’n ôl.',
  'requests.emptyTitle': 'Dim ceisiadau',
  'requests.emptyText':
    'Os oes rhywbeth a enilloch ar goll, agorwch ef yn y <catalogue>catalog</catalogue> a gofynnwch amdano yno.',
  'requests.state.open': 'Gofynnwyd amdano',
  'requests.state.granted': 'Cymeradwywyd',
  'requests.state.refused': 'Gwrthodwyd',
  'requests.state.withdrawn': 'Tynnwyd yn ôl',
  'requests.asked': 'Gofynnwyd ar <day></day>',
  'requests.decidedBy': 'Yn penderfynu: {decider}',
  'requests.reason': 'Rheswm: {reason}',
  'requests.see': 'Gweld y dyfarniad',
  'requests.again': 'Gofyn eto',
  'requests.withdraw': 'Tynnu’n ôl',

  'requests.formTitle': 'Gofyn am {achievement}',
  'requests.formLead':
    'Ar gyfer yr hyn a gwblhawyd gennych yn gynharach ac na chafodd ei gynnig i chi. Dywedwch gymaint ag sy’n helpu i ddod o hyd i chi yn y cofnodion.',
  'requests.name': 'Eich enw, fel y’ch cofrestrwyd',
  'requests.nameHint': 'I’r enw hwn y bydd y dystysgrif ddigidol yn cael ei dyfarnu.',
  'requests.registrationNumber': 'Rhif cofrestru',
  'requests.optional': 'Os ydych yn ei wybod.',
  'requests.completedOn': 'Dyddiad cwblhau',
  'requests.completedOnHint': 'Mor agos ag y cofiwch.',
  'requests.centre': 'Y ganolfan lle buoch yn dysgu',
  'requests.centreHint':
    'Bydd yn gweld eich cais a gall benderfynu arno. Heb ganolfan, dim ond y corff dyfarnu fydd yn gwneud hynny.',
  'requests.noCentre': 'Dim un o’r rhain, neu nid wyf yn gwybod',
  'requests.evidence': 'Tystiolaeth',
  'requests.evidenceHint':
    'Rhywbeth sy’n dangos i chi ei gwblhau, megis tystysgrif. Gellir gadael hyn i gyd yn wag, ac nid yw dim ohono’n dod yn rhan o’r dystysgrif ddigidol.',
  'requests.evidenceName': 'Beth ydyw',
  'requests.evidenceUrl': 'Ei gyfeiriad ar y we',
  'requests.evidenceUrlHint': 'Yn dechrau â https://',
  'requests.evidenceWords': 'Yn eich geiriau eich hun',
  'requests.whoSees':
    '{issuer} a’r ganolfan a ddewiswch fydd yn gweld eich enw, eich prif gyfeiriad e-bost a’r hyn a ysgrifennwch yma, a neb arall.',
  'requests.send': 'Anfon y cais',
  'requests.problem':
    '{count, plural, zero {Mae angen cywiro # peth} one {Mae angen cywiro un peth} two {Mae angen cywiro # beth} few {Mae angen cywiro # pheth} many {Mae angen cywiro # pheth} other {Mae angen cywiro # peth}}',
  'requests.error.name': 'Ysgrifennwch eich enw, mewn hyd at 200 o nodau.',
  'requests.error.registrationNumber': 'Defnyddiwch hyd at 100 o nodau, neu gadewch hyn yn wag.',
  'requests.error.completedOn':
    'Rhowch ddiwrnod sy’n bodoli ac nad yw yn y dyfodol, neu gadewch hyn yn wag.',
  'requests.error.centre': 'Dewiswch un o’r canolfannau yn y rhestr.',
  'requests.error.evidenceName': 'Defnyddiwch hyd at 200 o nodau, neu gadewch hyn yn wag.',
  'requests.error.evidenceUrl':
    'Ysgrifennwch gyfeiriad gwe cyfan megis https://example.org/tystysgrif, neu gadewch hyn yn wag.',
  'requests.error.evidenceWords': 'Defnyddiwch hyd at 5,000 o nodau, neu gadewch hyn yn wag.',
  'requests.needlessTitle': 'Nid oes dim i ofyn amdano',
  'requests.needlessText': 'Mae {achievement} gennych, neu mae eisoes wedi’i gynnig i chi.',
  'requests.openTitle': 'Rydych eisoes wedi gofyn am hwn',
  'requests.openText': 'Mae eich cais am {achievement} yn aros am ateb.',
  'requests.retiredText':
    'Nid yw’n cael ei ddyfarnu mwyach, felly ni ellir gofyn amdano yma. Efallai y gall y corff dyfarnu helpu o hyd.',
  'requests.back': 'Yn ôl i {achievement}',
} as const satisfies Record<keyof typeof english, string>;
