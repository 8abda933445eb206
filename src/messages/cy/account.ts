import type { account as english } from '../en/account.ts';

export const account = {
  'account.title': 'Eich cyfrif',
  'account.lead': 'Pwy ydych chi yma, sut rydych yn mewngofnodi, ac i ble yr anfonir e-bost atoch.',

  'account.now.details': 'Wedi’i gadw.',
  'account.now.mailed':
    'Mae dolen ar ei ffordd i’r cyfeiriad hwnnw. Agorwch hi ar y ddyfais hon, neu lle bynnag rydych wedi mewngofnodi.',
  'account.now.own': 'Mae’r cyfeiriad hwnnw wedi’i brofi eisoes, ac yn perthyn i’r cyfrif hwn.',
  'account.now.added':
    'Chi biau’r cyfeiriad. Mae’r hyn a anfonwyd ato ar eich <dashboard>dangosfwrdd</dashboard>.',
  'account.now.merged':
    'Un cyfrif yw’r ddau bellach. Mae popeth ar eich <dashboard>dangosfwrdd</dashboard>.',
  'account.now.primary': 'I’r cyfeiriad hwnnw yr anfonir e-bost atoch o hyn ymlaen.',
  'account.now.removed':
    'Nid yw’r cyfeiriad yn rhan o’ch cyfrif mwyach. Mae eich tystysgrifau digidol i gyd yma o hyd.',
  'account.now.passkey-added':
    'Mae’r allwedd fynediad yn barod. Gallwch fewngofnodi â hi o hyn ymlaen.',
  'account.now.passkey-renamed': 'Mae enw newydd ar yr allwedd fynediad.',
  'account.now.passkey-removed': 'Nid yw’r allwedd fynediad yn mewngofnodi neb mwyach.',
  'account.now.ended': 'Mae’r porwr hwnnw wedi’i allgofnodi.',
  'account.now.ended-others': 'Mae pob porwr arall wedi’i allgofnodi.',

  'account.details': 'Enw ac iaith',
  'account.name': 'Eich enw',
  'account.name.hint':
    'Ar eich proffil ac mewn e-bost atoch. Mae tystysgrifau digidol yn cadw’r enw y’u dyfarnwyd iddo.',
  'account.name.invalid': 'Rhowch enw o 1 i {max} nod.',
  'account.locale': 'Iaith e-bost atoch',
  'account.save': 'Cadw',

  'account.addresses': 'Cyfeiriadau e-bost',
  'account.addresses.lead':
    'Mae tystysgrifau digidol a anfonir i unrhyw un o’r rhain yn cyrraedd y cyfrif hwn, ac mae pob un ohonynt yn eich mewngofnodi.',
  'account.address.proved': 'Profwyd ar {date}',
  'account.address.primary': 'Prif gyfeiriad: yma yr anfonir e-bost atoch',
  'account.address.bounced': 'Daeth e-bost iddo yn ôl ar {date}. Gwiriwch ei fod yn bodoli o hyd.',
  'account.address.makePrimary': 'Gwneud yn brif gyfeiriad',
  'account.address.remove': 'Tynnu',
  'account.address.remove.text':
    'Ni chollir yr un dystysgrif ddigidol: mae’r hyn a ddaeth drwy’r cyfeiriad hwn yn aros yn eich cyfrif, p’un a ydych wedi ateb ai peidio. Ni fydd y cyfeiriad yn eich mewngofnodi mwyach, ac ni fydd yr hyn a anfonir ato o hyn ymlaen yn cyrraedd yma.',
  'account.address.remove.confirm': 'Ie, tynnwch ef',
  'account.address.pending': 'Heb ei brofi eto: mae’r ddolen yn ein neges yn gweithio tan',
  'account.address.again': 'Anfon dolen arall',
  'account.address.add': 'Ychwanegu cyfeiriad',
  'account.address.add.hint':
    'Anfonwn ddolen ato. Hyd nes i chi ei defnyddio, nid chi biau’r cyfeiriad yma.',
  'account.address.add.button': 'Anfon dolen',
  'account.address.enough':
    'Rydych wedi gofyn am lawer o ddolenni mewn amser byr. Defnyddiwch y rhai a anfonwyd, neu rhowch gynnig arall arni ymhen {minutes} munud.',

  'account.passkeys': 'Allweddi mynediad (passkeys)',
  'account.passkeys.lead':
    'Mewngofnodwch â’ch ôl bys, eich wyneb, PIN neu allwedd ddiogelwch yn lle dolen drwy e-bost. Mae’r allwedd fynediad yn aros ar eich dyfais; dim ond yr hyn sydd ei angen i’w hadnabod a gadwn.',
  'account.passkeys.none': 'Dim allweddi mynediad eto.',
  'account.passkeys.unavailable':
    'I ychwanegu allwedd fynediad, agorwch y dudalen hon mewn porwr sy’n cynnig allweddi mynediad ac yn rhedeg sgriptiau.',
  'account.passkey.added': 'Ychwanegwyd ar {date}',
  'account.passkey.used': 'defnyddiwyd ddiwethaf ar {date}',
  'account.passkey.unused': 'heb ei defnyddio eto',
  'account.passkey.add': 'Ychwanegu allwedd fynediad (passkey)',
  'account.passkey.cancelled': 'Nid ychwanegwyd dim. Gallwch roi cynnig arall arni.',
  'account.passkey.failed':
    'Nid oedd modd ychwanegu’r allwedd fynediad. Rhowch gynnig arall arni; os na fydd yn gweithio wedyn, defnyddiwch ddyfais arall.',
  'account.passkey.rename': 'Ailenwi',
  'account.passkey.name': 'Enw’r allwedd fynediad',
  'account.passkey.name.invalid': 'Rhowch enw o 1 i {max} nod i’r allwedd fynediad.',
  'account.passkey.remove': 'Tynnu',
  'account.passkey.remove.text':
    'Ni fydd yn eich mewngofnodi mwyach. Gallwch ddefnyddio dolen drwy e-bost o hyd. Dilëwch hi ar eich dyfais hefyd.',
  'account.passkey.remove.confirm': 'Ie, tynnwch hi',

  'account.sessions': 'Porwyr sydd wedi mewngofnodi',
  'account.sessions.lead':
    'Os nad ydych yn adnabod un o’r rhain, allgofnodwch ef. Daw pob un i ben ohono’i hun {days} diwrnod ar ôl iddo ddechrau.',
  'account.session.unknown': 'Porwr anhysbys',
  'account.session.current': 'Y porwr hwn',
  'account.session.began': 'Mewngofnodwyd ar {date}',
  'account.session.seen': 'defnyddiwyd ddiwethaf ar {date}',
  'account.session.end': 'Allgofnodi',
  'account.session.endOthers': 'Allgofnodi pob porwr arall',

  'account.more': 'Rhagor',
  'account.more.profile': 'Eich proffil cyhoeddus',
  'account.more.profile.text': 'Enw proffil, llun, bywgraffiad, ac a all eraill ei weld',
  'account.more.programs': 'Rhaglenni cysylltiedig',
  'account.more.programs.text': 'Yr hyn yr ydych wedi’i ganiatáu i raglenni a gwefannau eraill',
  'account.more.hosts': 'Gwefannau eraill i’ch bathodynnau',
  'account.more.hosts.text':
    'Anfonwch eich bathodynnau i waled neu gasgliad yr ydych yn cysylltu ag ef.',
  'account.more.data': 'Eich data',
  'account.more.data.text': 'Mynd â phopeth gyda chi, neu ddileu eich cyfrif',
} as const satisfies Record<keyof typeof english, string>;
