import type { embedBuilder as english } from '../en/embed-builder.ts';

export const embedBuilder = {
  'embedBuilder.title': 'Mewnosod tystysgrifau digidol',
  'embedBuilder.lead':
    'Dangoswch dystysgrifau digidol ar wefan: dewiswch beth a sut, yna copïwch y cod i’ch tudalen. Bydd unrhyw beth a wnewch yn breifat wedyn yn diflannu oddi yno hefyd, a bydd unrhyw beth a ddiddymir yn cael ei ddangos felly.',
  'embedBuilder.what': 'Beth i’w ddangos',
  'embedBuilder.chosen': 'Y tystysgrifau digidol a diciwyd isod',
  'embedBuilder.profile':
    'Pob tystysgrif ddigidol gyhoeddus yn fy mhroffil, a’r rhai sydd i ddod hefyd',
  'embedBuilder.yours': 'Eich tystysgrifau digidol cyhoeddus',
  'embedBuilder.none': 'Nid oes gennych dystysgrif ddigidol gyhoeddus eto',
  'embedBuilder.noneRemedy':
    'Dim ond tystysgrifau digidol cyhoeddus y gellir eu mewnosod. <link>Gwnewch un yn gyhoeddus ar eich dangosfwrdd</link>, yna dewch yn ôl yma.',
  'embedBuilder.url': 'Cyfeiriad tystysgrif ddigidol neu broffil',
  'embedBuilder.urlHint': 'Mae’n dechrau gyda {origin}/credentials/ neu {origin}/people/.',
  'embedBuilder.signIn':
    'Ai chi biau hi? <link>Mewngofnodwch</link> a dewiswch o blith eich rhai chi.',
  'embedBuilder.nothing':
    'Nid oes dim wedi’i ddewis eto. Ticiwch dystysgrif ddigidol, neu dewiswch eich proffil.',
  'embedBuilder.nothingUrl':
    'Rhowch gyfeiriad tystysgrif ddigidol neu broffil; bydd y rhagolwg a’r cod yn ymddangos yma.',
  'embedBuilder.notFound':
    'Nid oes tystysgrif ddigidol na phroffil cyhoeddus yn y cyfeiriad hwn. Gwiriwch y cyfeiriad, neu gofynnwch i’r dysgwr ei gwneud yn gyhoeddus.',
  'embedBuilder.notFoundOwn':
    'Nid yw’r hyn a ddewiswyd yn gyhoeddus mwyach. Dewiswch eto o’r rhestr.',
  'embedBuilder.how': 'Sut mae’n edrych',
  'embedBuilder.view': 'Ffurf',
  'embedBuilder.view.badge': 'Bathodyn',
  'embedBuilder.view.card': 'Cerdyn',
  'embedBuilder.view.list': 'Rhestr',
  'embedBuilder.theme': 'Thema',
  'embedBuilder.theme.auto': 'Awtomatig',
  'embedBuilder.theme.light': 'Golau',
  'embedBuilder.theme.dark': 'Tywyll',
  'embedBuilder.size': 'Maint',
  'embedBuilder.size.s': 'Bach',
  'embedBuilder.size.m': 'Canolig',
  'embedBuilder.size.l': 'Mawr',
  'embedBuilder.columns': 'Colofnau',
  'embedBuilder.columnsHint': 'Ar y mwyaf; llai ar sgriniau cul.',
  'embedBuilder.lang': 'Iaith',
  'embedBuilder.accent': 'Lliw',
  'embedBuilder.accent.issuer': 'Lliw’r corff dyfarnu',
  'embedBuilder.accent.laurel': 'Gwyrdd',
  'embedBuilder.accent.navy': 'Glas tywyll',
  'embedBuilder.accent.plum': 'Eirin',
  'embedBuilder.accent.rust': 'Rhwd',
  'embedBuilder.accent.teal': 'Gwyrddlas',
  'embedBuilder.accent.slate': 'Llechen',
  'embedBuilder.colour': 'Eich lliw eich hun (dewisol)',
  'embedBuilder.colourHint':
    'Chwe digid hecsadegol, megis #1d5a3c. Defnyddir hwn yn lle’r lliw uchod; bydd y testun yn aros yn ddarllenadwy arno.',
  'embedBuilder.problem.view': 'Dewiswch fathodyn, cerdyn neu restr.',
  'embedBuilder.problem.theme': 'Dewiswch thema o’r rhestr.',
  'embedBuilder.problem.size': 'Dewiswch faint o’r rhestr.',
  'embedBuilder.problem.columns': 'Dewiswch 1, 2, 3 neu 4 colofn.',
  'embedBuilder.problem.lang': 'Dewiswch iaith o’r rhestr.',
  'embedBuilder.problem.accent':
    'Nid lliw yw hwn. Ysgrifennwch # a chwe digid hecsadegol, megis #1d5a3c, neu gadewch y maes yn wag.',
  'embedBuilder.update': 'Diweddaru’r rhagolwg a’r cod',
  'embedBuilder.preview': 'Rhagolwg',
  'embedBuilder.updated': 'Mae’r rhagolwg a’r cod yn gyfredol.',
  'embedBuilder.code': 'Cod ar gyfer eich tudalen',
  'embedBuilder.code.script': 'Dolen a sgript',
  'embedBuilder.code.scriptNote':
    'Y dewis gorau ar gyfer y rhan fwyaf o dudalennau: mae’n addasu ei uchder i’r dudalen, a lle mae sgriptiau wedi’u diffodd mae’r ddolen yn aros.',
  'embedBuilder.code.frame': 'Ffrâm',
  'embedBuilder.code.frameNote': 'Ar gyfer tudalennau sy’n derbyn iframe ond nid sgript.',
  'embedBuilder.code.plain': 'Dolen a llun',
  'embedBuilder.code.plainNote':
    'Ar gyfer popeth arall, gan gynnwys llofnodion e-bost. Mae’r llun yn dweud pan fydd tystysgrif ddigidol wedi’i diddymu neu wedi dod i ben.',
  'embedBuilder.code.oembed': 'Cyfeiriad oEmbed',
  'embedBuilder.code.oembedNote':
    'Ar gyfer systemau cynnwys sy’n gofyn amdano. Dim ond cyfeiriad tudalen y dystysgrif ddigidol ei hun sydd ei angen ar lawer ohonynt.',
  'embedBuilder.policy':
    'Os oes gan eich gwefan bolisi diogelwch cynnwys, dylai ganiatáu: <policy></policy>',
  'embedBuilder.help': 'Mae rhagor am fewnosod yn y <link>tudalennau cymorth</link>.',
} as const satisfies Record<keyof typeof english, string>;
