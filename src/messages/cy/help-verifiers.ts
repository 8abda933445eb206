import type { helpVerifiers as english } from '../en/help-verifiers.ts';

export const helpVerifiers = {
  'help.q.genuine': 'Sut mae gwybod bod tystysgrif ddigidol yn ddilys?',
  'help.a.genuine':
    'Mae ei thudalen ar y wefan hon yn dangos rhestr o wiriadau, pob un â’i reswm, a wneir wrth i chi ei hagor. Ar gyfer unrhyw beth o unrhyw le arall – llun bathodyn, PDF, ffeil wedi’i llofnodi, cyfeiriad neu god QR – defnyddiwch y <verify>dudalen wirio</verify>. Nid oes angen cyfrif. Lle mae eich porwr yn rhedeg sgriptiau, ef ei hun sy’n gwirio: nid yw’r hyn a wiriwch yn cael ei anfon i’r wefan hon, ac mae’r dudalen yn gweithio heb gysylltiad wedi i chi ei hagor.',
  'help.q.checks': 'Beth yw ystyr y gwiriadau?',
  'help.a.checks':
    'Mae pob un yn ateb un cwestiwn: a yw’r ddogfen yn gyflawn, heb ei newid ers ei llofnodi, wedi’i llofnodi gan y corff dyfarnu y mae’n ei enwi, wedi’i chadarnhau gan wefan y corff dyfarnu, heb ei diddymu, ac o fewn ei dyddiad. Yr ateb yw wedi pasio, wedi methu, neu nid oedd modd gwirio. Mae un sydd wedi methu yn ddigon o reswm i beidio â dibynnu ar y dystysgrif ddigidol.',
  'help.q.unchecked': 'Pam nad oedd modd gwirio rhywbeth?',
  'help.a.unchecked':
    'Gan amlaf am nad oes modd cyrraedd gwefan y corff dyfarnu, neu ei restr o dystysgrifau digidol sydd wedi’u diddymu, ar hyn o bryd. Gellir gwirio’r llofnod yr un fath. Rhowch gynnig arall arni’n ddiweddarach; tan hynny ni all neb ddweud a yw’r dystysgrif ddigidol wedi’i diddymu ers hynny.',
  'help.q.trust': 'Oes rhaid i mi ymddiried yn y wefan hon?',
  'help.a.trust':
    'Nac oes. Lawrlwythwch y ffeil wedi’i llofnodi a’i gwirio ag unrhyw wiriwr Open Badges 3.0, neu mewn copi o Laurel, meddalwedd y wefan hon, gyda <code>npx laurel verify FILE</code>.',
  'help.q.person': 'Ai i’r person o’m blaen y’i dyfarnwyd?',
  'help.a.person':
    'Teipiwch enw neu gyfeiriad e-bost y person, ar dudalen y dystysgrif ddigidol neu ar y <verify>dudalen wirio</verify>. Cewch wybod a ddyfarnwyd y dystysgrif ddigidol iddo, fel y’i teipiwyd. Nid yw’r ffeil wedi’i llofnodi ei hun yn enwi neb.',
  'help.q.picture': 'Mae rhywun yn dangos llun neu allbrint i mi',
  'help.a.picture':
    'Nid yw llun ynddo’i hun yn profi dim; gall unrhyw un gopïo un. Sganiwch ei god QR neu gofynnwch am y ddolen neu’r ffeil wedi’i llofnodi, a gwiriwch honno. Gwnewch yn siŵr fod y dudalen rydych yn ei chyrraedd yng nghyfeiriad y corff dyfarnu.',
  'help.q.nothing': 'Mae’r cyfeiriad yn dweud nad oes dim yno',
  'help.a.nothing':
    'Efallai fod y dystysgrif ddigidol yn breifat, wedi’i dileu, neu nad yw erioed wedi bodoli; mae’r ateb yr un fath yn fwriadol. Gofynnwch i’r person a anfonodd y cyfeiriad atoch ei gwneud yn gyhoeddus, neu anfon y ffeil atoch.',
  'help.q.revoked-meaning': 'Beth yw ystyr wedi’i diddymu?',
  'help.a.revoked-meaning':
    'Mae’r corff dyfarnu wedi tynnu’r dystysgrif ddigidol yn ôl. Mae ei llofnod yn dal yn gyfan, ond mae’r rhestr statws y mae gwirwyr yn edrych arni yn dweud nad yw’n cyfrif mwyach. Nid yw darllen y rhestr honno yn dweud wrth y corff dyfarnu pa dystysgrif ddigidol rydych yn ei gwirio.',
  'help.q.link-verify': 'Sut mae creu dolen i wirio tystysgrif ddigidol?',
  'help.a.link-verify':
    'Rhowch gyfeiriad gwe’r dystysgrif ddigidol, wedi’i amgodio, ar ôl <code>/verify#url=</code> y wefan hon. Mae porwr pwy bynnag sy’n dilyn y ddolen yn ei gwirio ar unwaith ac yn rhestru pob cyfeiriad a holodd; nid yw’r hyn sydd ar ôl y # byth yn cyrraedd y wefan hon.',
} as const satisfies Record<keyof typeof english, string>;
