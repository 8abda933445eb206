import type { hosts as english } from '../en/hosts.ts';

export const hosts = {
  'hosts.title': 'Bathodynnau i wefannau eraill',
  'hosts.lead':
    'Cysylltwch â gwefan sy’n cadw bathodynnau (waled neu gasgliad gyda’r API Open Badges 3.0), ac anfonwch eich bathodynnau yno, gan gynnwys rhai preifat.',
  'hosts.url': 'Cyfeiriad y wefan, neu gyfeiriad ei API',
  'hosts.url.hint': 'Er enghraifft https://backpack.example.org',
  'hosts.connect': 'Cysylltu',
  'hosts.list': 'Eich gwefannau',
  'hosts.none': 'Dim un eto.',
  'hosts.state.asked': 'Heb ei chysylltu eto',
  'hosts.state.connected': 'Wedi’i chysylltu',
  'hosts.state.ended': 'Nid yw’r wefan yn ein gadael i mewn mwyach. Cysylltwch â hi eto.',
  'hosts.ask':
    'Byddwch yn mynd i {host} nawr, yn mewngofnodi yno ac yn caniatáu i’r wefan hon ychwanegu bathodynnau. Ni chaiff wybod dim amdanoch cyn i chi ganiatáu hynny.',
  'hosts.others': 'Mae gan y gwefannau eraill hyn ran yn y gwaith: {hosts}',
  'hosts.go': 'Mynd i {host}',
  'hosts.expired': 'Cymerodd hynny’n rhy hir. Cysylltwch â’r wefan eto.',
  'hosts.badges': 'Bathodynnau i’w hanfon',
  'hosts.badge.new': '{name}: heb fod yno eto',
  'hosts.badge.there': '{name}: yno',
  'hosts.badge.changed': '{name}: wedi newid ers ei anfon',
  'hosts.push': 'Anfon y rhai a diciwyd',
  'hosts.results': 'Beth ddaeth ohono',
  'hosts.result.pushed': '{name}: wedi’i anfon.',
  'hosts.result.there': '{name}: roedd yno eisoes.',
  'hosts.result.refused': '{name}: heb ei dderbyn. {detail}',
  'hosts.result.unreached': '{name}: heb ei anfon. {detail}',
  'hosts.result.later': '{name}: ddim eto; pwyswch eto i’w anfon.',
  'hosts.disconnect': 'Datgysylltu',
  'hosts.disconnect.text':
    'Mae’r bathodynnau sydd yno yn aros yno. Mae’r wefan hon yn anghofio sut y cafodd ei gadael i mewn.',
} as const satisfies Record<keyof typeof english, string>;
