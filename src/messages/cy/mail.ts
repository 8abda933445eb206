import type { mail as english } from '../en/mail.ts';

export const mail = {
  'mail.dear': 'Annwyl {name},',
  'mail.badge': 'Bathodyn: {achievement}',
  'mail.button': 'Os nad yw’r botwm yn gweithio, agorwch y cyfeiriad hwn:',
  'mail.minutes':
    '{count, plural, zero {# munud} one {# funud} two {# funud} few {# munud} many {# munud} other {# munud}}',
  'mail.hours':
    '{count, plural, zero {# awr} one {# awr} two {# awr} few {# awr} many {# awr} other {# awr}}',
  'mail.reason': 'Y rheswm a roddwyd:',

  'mail.why.learner':
    'Rydych yn cael y neges hon am fod {issuer} wedi cofnodi {email} fel cyfeiriad e-bost y dysgwr a enillodd y dyfarniad hwn.',
  'mail.why.learnerAtCentre':
    'Rydych yn cael y neges hon am fod {centre} neu {issuer} wedi cofnodi {email} fel cyfeiriad e-bost y dysgwr a enillodd y dyfarniad hwn.',
  'mail.why.notYou':
    'Os nad chi yw’r person hwnnw, anwybyddwch y neges: ni fydd dim yn digwydd oni bai fod y cynnig yn cael ei dderbyn.',
  'mail.why.account':
    'Rydych yn cael y neges hon am mai {email} yw’r cyfeiriad e-bost ar eich dyfarniad, neu ar eich cyfrif gyda {site}.',
  'mail.questions.write': 'Cwestiynau? Ysgrifennwch at {name} yn {email}.',
  'mail.questions.help': 'Cwestiynau? Holwch y ganolfan lle buoch yn dysgu, neu ewch i {url}.',

  'mail.offer.subject': 'Mae {issuer} wedi dyfarnu {achievement} i chi',
  'mail.offer.says': 'Mae {issuer} wedi dyfarnu’r dystysgrif ddigidol Open Badges hon i chi:',
  'mail.offer.saysAtCentre':
    'Mae {issuer} wedi dyfarnu’r dystysgrif ddigidol Open Badges hon i chi ar ôl i chi orffen yn {centre}:',
  'mail.offer.action': 'Derbyn neu wrthod',
  'mail.offer.promise':
    'Nid oes terfyn amser. Nes i chi ei derbyn, dim ond chi, {issuer} a’ch canolfan all ei gweld; wedi hynny bydd yn aros yn breifat nes i chi ei gwneud yn gyhoeddus.',

  'mail.reminder.subject': 'Nodyn atgoffa: mae {issuer} wedi dyfarnu {achievement} i chi',
  'mail.reminder.says':
    'Dyfarnodd {issuer} y dystysgrif ddigidol Open Badges hon i chi ar {date}. Nid ydych wedi ateb eto:',
  'mail.reminder.rest':
    'Nid oes rhaid i chi wneud dim: mae’r cynnig yn aros ar agor. Byddwn yn eich atgoffa ddwywaith ar y mwyaf.',
  'mail.reminder.stop': 'Peidio ag anfon nodiadau atgoffa i {email}',

  'mail.accepted.subject': 'Mae {achievement} yn eich cyfrif',
  'mail.accepted.says': 'Rydych wedi derbyn y dystysgrif ddigidol hon gan {issuer}.',
  'mail.accepted.automatic':
    'Mae {issuer} wedi dyfarnu’r dystysgrif ddigidol hon i chi. Cafodd ei derbyn ar eich rhan, am i chi ddewis hynny ar gyfer y corff dyfarnu hwn.',
  'mail.accepted.private':
    'Mae’n breifat: dim ond chi, {issuer} a’ch canolfan all ei gweld. I’w rhannu, gwnewch hi’n gyhoeddus ar eich dangosfwrdd.',
  'mail.accepted.public': 'Mae’n gyhoeddus: gall unrhyw un ei gweld yn ei chyfeiriad gwe ei hun.',
  'mail.accepted.see': 'Gweld y dystysgrif ddigidol',
  'mail.accepted.action': 'Agor eich dangosfwrdd',
  'mail.accepted.switch': 'Rhoi’r gorau i dderbyn ymlaen llaw, yn eich cyfrif',

  'mail.revoked.subject': 'Mae {issuer} wedi diddymu {achievement}',
  'mail.revoked.says':
    'Mae {issuer} wedi diddymu’r dystysgrif ddigidol hon. O hyn ymlaen caiff pwy bynnag sy’n ei gwirio wybod hynny; ni ellir ei dangos fel un ddilys mwyach.',
  'mail.withdrawn.subject': 'Mae {issuer} wedi tynnu {achievement} yn ôl',
  'mail.withdrawn.says':
    'Mae {issuer} wedi tynnu’r dyfarniad hwn yn ôl; nid oeddech wedi ei dderbyn. Nid yw’r ddolen yn y neges gynharach yn gweithio mwyach.',
  'mail.revoked.ask':
    'Os ydych yn credu mai camgymeriad yw hyn, ysgrifennwch at {issuer} yn {email}.',
  'mail.revoked.askCentre':
    'Os ydych yn credu mai camgymeriad yw hyn, holwch {issuer}, neu’r ganolfan lle buoch yn dysgu.',

  'mail.signIn.subject': 'Eich dolen fewngofnodi ar gyfer {site}',
  'mail.signIn.heading': 'Mewngofnodi i {site}',
  'mail.signIn.says':
    'Mae’r ddolen hon yn eich mewngofnodi. Mae’n gweithio unwaith, am {duration}. Peidiwch â’i rhoi i neb arall.',
  'mail.signIn.action': 'Mewngofnodi',
  'mail.signIn.why':
    'Rydych yn cael y neges hon am fod rhywun wedi gofyn am gael mewngofnodi fel {email}.',
  'mail.signIn.notYou':
    'Os nad chi oedd hynny, anwybyddwch y neges: ni all neb fewngofnodi heb y ddolen hon.',

  'mail.prove.subject': 'Cadarnhewch eich cyfeiriad e-bost ar gyfer {site}',
  'mail.prove.heading': 'Cadarnhewch y cyfeiriad e-bost hwn',
  'mail.prove.says':
    'Mae rhywun sydd wedi mewngofnodi i {site} am ychwanegu {email} at ei gyfrif. Os mai chi yw’r person hwnnw, cadarnhewch hynny: yna bydd popeth a ddyfernir i’r cyfeiriad hwn yn cyrraedd eich cyfrif chi. Mae’r ddolen yn gweithio unwaith, am {duration}.',
  'mail.prove.action': 'Cadarnhau’r cyfeiriad hwn',
  'mail.prove.why': 'Rydych yn cael y neges hon am fod rhywun wedi rhoi {email} ar {site}.',
  'mail.prove.notYou':
    'Os nad chi oedd hynny, anwybyddwch y neges: heb y ddolen hon ni chaiff y cyfeiriad ei ychwanegu at unrhyw gyfrif.',

  'mail.walletCode.subject': 'Y cod ar gyfer eich waled, gan {site}',
  'mail.walletCode.heading': 'Eich cod: {code}',
  'mail.walletCode.says':
    'Teipiwch y cod hwn yn eich waled pan fydd yn gofyn amdano. Mae’n gweithio unwaith, am {duration} ar ôl ichi ofyn amdano.',
  'mail.walletCode.what':
    '{count, plural, zero {Yna bydd y waled yn cael y tystysgrifau digidol hyn: {names}.} one {Yna bydd y waled yn cael y dystysgrif ddigidol hon: {names}.} two {Yna bydd y waled yn cael y tystysgrifau digidol hyn: {names}.} few {Yna bydd y waled yn cael y tystysgrifau digidol hyn: {names}.} many {Yna bydd y waled yn cael y tystysgrifau digidol hyn: {names}.} other {Yna bydd y waled yn cael y tystysgrifau digidol hyn: {names}.}}',
  'mail.walletCode.many':
    '{count, plural, zero {Yna bydd y waled yn cael # tystysgrif ddigidol.} one {Yna bydd y waled yn cael # dystysgrif ddigidol.} two {Yna bydd y waled yn cael # dystysgrif ddigidol.} few {Yna bydd y waled yn cael # tystysgrif ddigidol.} many {Yna bydd y waled yn cael # thystysgrif ddigidol.} other {Yna bydd y waled yn cael # tystysgrif ddigidol.}}',
  'mail.walletCode.secret':
    'Peidiwch â’i roi i neb arall: ni fydd neb o {site} nac o unman arall byth yn gofyn ichi amdano.',
  'mail.walletCode.notYou':
    'Os na ofynnoch amdano, efallai fod rhywun yn defnyddio’ch cyfrif ar {site}. Peidiwch â theipio’r cod yn unman: hebddo nid aiff dim i unrhyw waled. Yna mewngofnodwch, edrychwch ar eich cyfrif, ac allgofnodwch bob porwr arall.',
  'mail.walletCode.why':
    'Rydych yn cael y neges hon am fod cod ar gyfer waled wedi’i geisio yng nghyfrif {email}.',

  'mail.granted.subject': 'Mae eich cais am {achievement} wedi’i ganiatáu',
  'mail.granted.says':
    'Mae {issuer} wedi caniatáu eich cais am y dystysgrif ddigidol hon. Fe welwch hi ar eich dangosfwrdd.',
  'mail.granted.action': 'Agor eich dangosfwrdd',
  'mail.refused.subject': 'Nid yw eich cais am {achievement} wedi’i ganiatáu',
  'mail.refused.says':
    'Mae {issuer} wedi ystyried eich cais am y dystysgrif ddigidol hon, ac nid yw wedi’i ganiatáu.',
  'mail.refused.again': 'Os oes gennych dystiolaeth bellach, gallwch ofyn eto.',

  'mail.change.address-added.subject': 'Ychwanegwyd cyfeiriad e-bost at eich cyfrif gyda {site}',
  'mail.change.address-added.says':
    'Ar {date} ychwanegwyd {known, select, yes {y cyfeiriad e-bost {changed}} other {cyfeiriad e-bost}} at gyfrif {name}. Gall pwy bynnag sy’n darllen e-bost yno fewngofnodi iddo bellach.',
  'mail.change.address-removed.subject': 'Tynnwyd cyfeiriad e-bost o’ch cyfrif gyda {site}',
  'mail.change.address-removed.says':
    'Ar {date} tynnwyd {known, select, yes {y cyfeiriad e-bost {changed}} other {cyfeiriad e-bost}} o gyfrif {name}. Nid yw’n mewngofnodi neb iddo mwyach.',
  'mail.change.own-address-removed.subject': 'Tynnwyd y cyfeiriad e-bost hwn o gyfrif gyda {site}',
  'mail.change.own-address-removed.says':
    'Ar {date} tynnwyd y cyfeiriad e-bost {email} o gyfrif gyda {site}. Nid yw’n mewngofnodi neb i’r cyfrif hwnnw mwyach.',
  'mail.change.accounts-merged.subject': 'Mae dau gyfrif gyda {site} wedi dod yn un',
  'mail.change.accounts-merged.says':
    'Ar {date} unwyd dau gyfrif: mae popeth a oedd yn y naill a’r llall, a phob cyfeiriad e-bost a oedd gan y ddau, yn perthyn i gyfrif {name} bellach. Mae {email} yn un o’i gyfeiriadau e-bost.',
  'mail.change.passkey-added.subject':
    'Ychwanegwyd allwedd fynediad (passkey) at eich cyfrif gyda {site}',
  'mail.change.passkey-added.says':
    'Ar {date} ychwanegwyd allwedd fynediad (passkey) at gyfrif {name}. Gall pwy bynnag sydd â hi fewngofnodi gyda hi.',
  'mail.change.passkey-removed.subject':
    'Tynnwyd allwedd fynediad (passkey) o’ch cyfrif gyda {site}',
  'mail.change.passkey-removed.says':
    'Ar {date} tynnwyd allwedd fynediad (passkey) o gyfrif {name}. Nid yw’n mewngofnodi neb mwyach.',
  'mail.change.program-connected.subject': 'Cysylltwyd rhaglen â’ch cyfrif gyda {site}',
  'mail.change.program-connected.says':
    'Ar {date} cysylltwyd rhaglen sy’n ei galw ei hun yn “{program}” â chyfrif {name}. O dan “Rhaglenni cysylltiedig” yn eich cyfrif fe welwch beth y gall ei wneud, a gallwch ei datgysylltu.',
  'mail.change.credential-offered.subject':
    'Cynigiwyd tystysgrif ddigidol o’ch cyfrif gyda {site} i waled',
  'mail.change.credential-offered.says':
    'Ar {date} cynigiodd system gyfrifiadurol y corff dyfarnu dystysgrif ddigidol sydd yng nghyfrif {name} i waled. O fewn deng munud, gallai pwy bynnag a welodd y cynnig roi copi ohoni yn eu waled. Mae tudalen y dystysgrif ddigidol yn dangos a gafodd waled gopi.',
  'mail.change.ifNotOffered':
    'Os nad chi ofynnodd am hyn, efallai fod gan rywun arall gopi. Mae eich cyfrif fel yr oedd; dim ond y corff dyfarnu all wneud y copi’n annilys.',
  'mail.change.ifYou': 'Os chi wnaeth hyn, nid oes angen i chi wneud dim.',
  'mail.change.ifNot':
    'Os nad chi a’i gwnaeth, mewngofnodwch yn ôl eich arfer ac edrychwch ar eich cyfrif: tynnwch gyfeiriadau e-bost ac allweddi mynediad nad ydynt yn eiddo i chi, ac allgofnodwch bob porwr arall.',
  'mail.change.ifNotHere':
    'Os nad chi a’i gwnaeth, mewngofnodwch â chyfeiriad e-bost arall sydd gan eich cyfrif ac edrychwch arno: tynnwch gyfeiriadau e-bost ac allweddi mynediad nad ydynt yn eiddo i chi, ac allgofnodwch bob porwr arall.',
  'mail.change.write': 'Yna ysgrifennwch at {site} yn {support}.',
  'mail.change.help': 'Yna gofynnwch am help: {url}',
  'mail.change.action': 'Edrych ar eich cyfrif',
  'mail.change.why':
    'Rydych yn cael y neges hon am fod {email} yn un o gyfeiriadau e-bost y cyfrif hwn. Nid oes dolen ynddi sy’n mewngofnodi neb.',
  'mail.change.whyNoLonger':
    'Rydych yn cael y neges hon am fod {email} wedi bod yn un o gyfeiriadau e-bost y cyfrif hwnnw. Ni anfonir dim mwy iddo am y cyfrif hwnnw.',
} as const satisfies Record<keyof typeof english, string>;
