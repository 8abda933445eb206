import type { checks as english } from '../en/checks.ts';

export const checks = {
  'checks.passed': 'Wedi pasio',
  'checks.failed': 'Wedi methu',
  'checks.unknown': 'Nid oedd modd gwirio',
  'checks.verdict.passed': 'Mae’r dystysgrif ddigidol hon yn ddilys ac yn gyfredol.',
  'checks.verdict.failed':
    'Peidiwch â dibynnu ar y dystysgrif ddigidol hon: methodd o leiaf un gwiriad.',
  'checks.verdict.unknown': 'Ni fethodd unrhyw wiriad, ond nid oedd modd gwirio popeth.',
  'checks.label.well-formed': 'A yw’r ffurf yn gywir?',
  'checks.label.unaltered': 'A yw heb gael ei newid?',
  'checks.label.issuer': 'Ai’r corff dyfarnu a’i llofnododd?',
  'checks.label.holder': 'Ai’r sawl sy’n ei gyflwyno a’i llofnododd?',
  'checks.label.occasion': 'A wnaed ar gyfer yr achlysur hwn?',
  'checks.label.contents': 'A yw’r tystysgrifau digidol ynddo yn ddilys?',
  'checks.label.subject': 'A yw’n perthyn i’r ddogfen sy’n ei gynnwys?',
  'checks.label.presenter': 'A ddyfarnwyd ef i bwy bynnag sy’n ei gyflwyno?',
  'checks.label.domain': 'A yw gwefan y corff dyfarnu yn cadarnhau’r allwedd?',
  'checks.label.issuer-known': 'A yw’r corff dyfarnu’n hysbys?',
  'checks.label.status': 'A yw heb ei diddymu?',
  'checks.label.validity': 'A yw o fewn ei dyddiad?',
  'checks.label.key': 'A oedd yr allwedd mewn grym wrth lofnodi?',
  'checks.label.endorsements': 'A yw’r ardystiadau’n ddilys?',
  'checks.label.refresh': 'Ai hon yw’r fersiwn ddiweddaraf?',
  'checks.label.recipient': 'Ai i’r person hwn y’i dyfarnwyd?',
  'checks.checkedAt': 'Gwiriwyd <moment></moment>',

  'checks.reason.form.not-an-object': 'Nid gwrthrych JSON yw hwn.',
  'checks.reason.form.not-examined':
    'Nis archwiliwyd, am nad yw’r ddogfen yn dystysgrif ddigidol ar y ffurf gywir.',
  'checks.reason.form.obscure':
    'Nid yw’r ddogfen wedi’i hysgrifennu fel y dylai tystysgrif ddigidol fod: <en>The document {flaw}.</en>',
  'checks.reason.form.broken':
    'Nid yw’r ddogfen yn dystysgrif ddigidol ar y ffurf gywir: <en>{rule}.</en>',
  'checks.reason.form.badge': 'Mae gan y ddogfen ffurf tystysgrif ddigidol Open Badges 3.0.',
  'checks.reason.form.credential':
    'Mae gan y ddogfen ffurf tystysgrif ddigidol y gellir ei gwirio.',
  'checks.reason.form.endorsement': 'Mae gan y ddogfen ffurf ardystiad Open Badges 3.0.',
  'checks.reason.form.clr': 'Mae gan y ddogfen ffurf cofnod dysgwr CLR 2.0.',
  'checks.reason.form.presentation': 'Mae gan y ddogfen ffurf cyflwyniad o dystysgrifau digidol.',
  'checks.reason.form.badge-2.0':
    'Mae gan y ddogfen ffurf bathodyn Open Badges 2.0, sef fformat hŷn lle gellir gwirio llai.',
  'checks.reason.form.bearable':
    'Gellir darllen y ddogfen fel yr hyn y mae’n honni ei bod, er nad yw popeth ar ffurf y safon: <en>{rule}.</en>',
  'checks.reason.proof.none': 'Nid oes llofnod ar y ddogfen.',
  'checks.reason.proof.wrapper':
    'Ni lofnododd neb y cyflwyniad ei hun, felly nid yw’n dweud pwy sy’n ei gyflwyno. Saif pob tystysgrif ddigidol ynddo ar ei phen ei hun.',
  'checks.reason.proof.altered':
    'Newidiwyd y ddogfen ar ôl ei llofnodi, neu mae’r llofnod yn ffug.',
  'checks.reason.proof.failed': 'Nid yw’r llofnod yn dal dŵr: <en>{detail}</en>',
  'checks.reason.proof.unknown': 'Nid oedd modd gwirio’r llofnod: <en>{detail}</en>',
  'checks.reason.proof.sound': 'Heb ei newid ers ei llofnodi ({suites}).',
  'checks.reason.issuer.nobody': 'Ni lofnododd neb y ddogfen.',
  'checks.reason.issuer.stranger':
    'Nid yw’r allwedd lofnodi {key} yn perthyn i’r corff dyfarnu {issuer}.',
  'checks.reason.issuer.nameless':
    'Nid yw’r llofnod yn enwi allwedd sy’n perthyn i’r corff dyfarnu {issuer}.',
  'checks.reason.issuer.unlisted':
    'Nid yw’r corff dyfarnu yn rhestru {key} fel allwedd ar gyfer dyfarnu.',
  'checks.reason.issuer.confirmed': 'Mae’r allwedd lofnodi yn perthyn i’r corff dyfarnu {issuer}.',
  'checks.reason.issuer.unresolved':
    'Nid oedd modd dod o hyd i DID y corff dyfarnu: <en>{detail}</en>',
  'checks.reason.holder.nobody':
    'Ni lofnododd neb y cyflwyniad, felly nid yw’n dweud pwy sy’n ei gyflwyno.',
  'checks.reason.holder.nameless': 'Nid yw llofnod y cyflwyniad yn enwi allwedd.',
  'checks.reason.holder.stranger':
    'Mae’r cyflwyniad yn enwi {holder} fel ei ddeiliad, ond fe’i llofnodwyd â’r allwedd {key}.',
  'checks.reason.holder.unlisted':
    'Nid yw’r deiliad yn rhestru {key} fel allwedd ar gyfer cyflwyno.',
  'checks.reason.holder.confirmed': 'Cyflwynwyd, a llofnodwyd, gan {holder}.',
  'checks.reason.holder.unresolved':
    'Nid oedd modd gwirio ai’r deiliad a lofnododd y cyflwyniad: <en>{detail}</en>',
  'checks.reason.occasion.this': 'Gwnaed y cyflwyniad ar gyfer yr achlysur hwn.',
  'checks.reason.occasion.other':
    'Ni wnaed y cyflwyniad ar gyfer yr achlysur hwn; efallai iddo gael ei gopïo.',
  'checks.reason.contents.none': 'Nid oes tystysgrif ddigidol yn y ddogfen.',
  'checks.reason.contents.hold': 'Tystysgrifau dilys ynddi: {holding} o {count}.',
  'checks.reason.contents.hold-others':
    'Tystysgrifau dilys ynddi: {holding} o {count}. Eraill a ddyfarnodd rai ohonynt; nid yw’r sawl a lofnododd y cofnod yn gwarantu’r rheini.',
  'checks.reason.contents.doubtful':
    'Tystysgrifau dilys ynddi: {holding} o {count}. Nid oedd modd gwirio popeth am y lleill.',
  'checks.reason.contents.fail':
    'Tystysgrifau dilys ynddi: {holding} o {count}. Rhaid peidio â dibynnu ar o leiaf un ohonynt.',
  'checks.reason.contents.too-many':
    'Nis archwiliwyd, am fod y ddogfen y daeth ynddi yn cynnwys mwy nag y gellir edrych arno.',
  'checks.reason.subject.same': 'Mae’n perthyn i’r ddogfen sy’n ei gynnwys.',
  'checks.reason.subject.other':
    'Mae’n ymwneud â {subject}, ac nid yw’n perthyn i’r ddogfen sy’n ei gynnwys.',
  'checks.reason.subject.unnamed':
    'Nid oedd modd gwirio a yw’n perthyn i’r ddogfen sy’n ei gynnwys: mae id ar goll.',
  'checks.reason.presenter.same': 'Dyfarnwyd i {presenter}, a’i cyflwynodd.',
  'checks.reason.presenter.other':
    'Dyfarnwyd i {subject}, a chyflwynwyd gan {presenter}: nid oes dim yn dangos mai nhw biau’r dystysgrif.',
  'checks.reason.presenter.unnamed':
    'Nid yw’n enwi allwedd y sawl y dyfarnwyd hi iddo, felly gall pwy bynnag sydd â chopi ei chyflwyno.',
  'checks.reason.domain.none': 'Nid yw’r corff dyfarnu yn enwi gwefan a allai gadarnhau’r allwedd.',
  'checks.reason.domain.itself': 'Y wefan {host} ei hun yw hunaniaeth y corff dyfarnu.',
  'checks.reason.domain.confirmed':
    'Mae’r wefan {host} a’r allwedd lofnodi yn cadarnhau ei gilydd.',
  'checks.reason.domain.denied':
    'Nid yw’r wefan {host} yn cadarnhau mai hi biau’r allwedd lofnodi.',
  'checks.reason.domain.unreached':
    'Nid oedd modd gwirio a yw {host} yn cadarnhau’r allwedd: <en>{detail}</en>',
  'checks.reason.domain.unreadable':
    'Mae’r wefan {host} yn enwi’r allwedd lofnodi, ond ar ffurf nad oedd modd ei gwirio.',
  'checks.reason.domain.unnamed':
    'Nid yw’r corff dyfarnu yn enwi gwefan. Nid yw {host}, lle cedwir y dystysgrif ddigidol, yn cadarnhau’r allwedd lofnodi.',
  'checks.reason.known.unasked':
    'Nid yw’r gwiriwr hwn yn holi unrhyw gofrestr o gyrff dyfarnu. Nid yw hynny’n dweud dim yn erbyn y llofnod.',
  'checks.reason.known.unanswered':
    'Nid oedd modd holi a yw’r corff dyfarnu’n hysbys: ni ddaeth rhestr o gyrff dyfarnu gan {registry}.',
  'checks.reason.known.absent':
    'Nid oes yr un gofrestr y mae’r gwiriwr hwn yn ei holi yn enwi’r corff dyfarnu ({registry}). Nid yw hynny’n dweud dim yn erbyn y llofnod.',
  'checks.reason.known.partly':
    'Nid yw {registry} yn enwi’r corff dyfarnu, ac ni ddaeth rhestr o gyrff dyfarnu gan {unanswered}. Nid yw hynny’n dweud dim yn erbyn y llofnod.',
  'checks.reason.known.named': 'Mae {registry} yn adnabod y corff dyfarnu fel “{name}”.',
  'checks.reason.known.listed': 'Mae {registry} yn enwi’r corff dyfarnu.',
  'checks.reason.known.own': 'Mae’r gwiriwr hwn yn adnabod y corff dyfarnu fel “{name}”.',
  'checks.reason.status.undisclosed':
    'Nid oedd modd gwirio: y deiliad a ddewisodd pa rannau i’w dangos, felly gall statws fod wedi’i adael allan.',
  'checks.reason.status.none':
    'Nid oes statws yn y dystysgrif ddigidol: ni all y corff dyfarnu ei diddymu.',
  'checks.reason.status.strange-type':
    'Nid oedd modd gwirio statws o’r math {type}: nid yw’n hysbys yma.',
  'checks.reason.status.strange-purpose':
    'Nid oedd modd gwirio statws at y diben “{purpose}”: nid yw’n hysbys yma.',
  'checks.reason.status.outside': 'Mae’r cofnod statws yn pwyntio y tu allan i’w restr.',
  'checks.reason.status.revoked':
    'Mae’r corff dyfarnu wedi diddymu’r dystysgrif ddigidol hon (rhestr {asOf}).',
  'checks.reason.status.suspended':
    'Mae’r corff dyfarnu wedi atal y dystysgrif ddigidol hon dros dro (rhestr {asOf}).',
  'checks.reason.status.not-revoked': 'Heb ei diddymu, yn ôl rhestr y corff dyfarnu, {asOf}.',
  'checks.reason.status.not-suspended':
    'Heb ei hatal dros dro, yn ôl rhestr y corff dyfarnu, {asOf}.',
  'checks.reason.status.revocation-unchecked':
    'Nid oedd modd gwirio a yw wedi’i diddymu: <en>{detail}</en>',
  'checks.reason.status.suspension-unchecked':
    'Nid oedd modd gwirio a yw wedi’i hatal dros dro: <en>{detail}</en>',
  'checks.reason.status.revoked-fetched':
    'Mae’r corff dyfarnu wedi diddymu’r dystysgrif ddigidol hon (rhestr heb ddyddiad, fel y’i cafwyd ar {asOf}).',
  'checks.reason.status.suspended-fetched':
    'Mae’r corff dyfarnu wedi atal y dystysgrif ddigidol hon dros dro (rhestr heb ddyddiad, fel y’i cafwyd ar {asOf}).',
  'checks.reason.status.not-revoked-fetched':
    'Heb ei diddymu, yn ôl rhestr y corff dyfarnu, nad oes dyddiad arni, fel y’i cafwyd ar {asOf}.',
  'checks.reason.status.not-suspended-fetched':
    'Heb ei hatal dros dro, yn ôl rhestr y corff dyfarnu, nad oes dyddiad arni, fel y’i cafwyd ar {asOf}.',
  'checks.reason.status.listed':
    'Mae’r corff dyfarnu wedi diddymu’r dystysgrif ddigidol hon, yn ôl ei restr yn {host} fel y’i cafwyd ar {asOf}.',
  'checks.reason.status.unlisted':
    'Nid yw ymhlith y tystysgrifau digidol a ddiddymwyd yn rhestr y corff dyfarnu fel y’i cafwyd yn {host} ar {asOf}. Nid yw’r rhestr wedi’i llofnodi: mae hyn mor sicr â’r cysylltiad â’r wefan honno.',
  'checks.reason.status.message': 'Mae’r corff dyfarnu yn ychwanegu: “{message}” (rhestr {asOf}).',
  'checks.reason.status.message-unchecked':
    'Nid oedd modd gwirio’r hyn y mae’r corff dyfarnu yn ei ychwanegu: <en>{detail}</en>',
  'checks.reason.status.newest':
    'Nid yw’r corff dyfarnu wedi cyhoeddi bod fersiwn fwy diweddar (rhestr {asOf}).',
  'checks.reason.status.newer':
    'Mae’r corff dyfarnu wedi cyhoeddi bod fersiwn fwy diweddar o’r dystysgrif ddigidol hon (rhestr {asOf}).',
  'checks.reason.status.all-clear':
    'Nid oes dim yn ei herbyn yn unrhyw un o’r {count} cofnod ar gyfer ei statws.',
  'checks.reason.status.too-many':
    'Mae’r dystysgrif ddigidol yn enwi {count} rhestr ar gyfer ei statws; dim ond yr ychydig gyntaf a holwyd.',
  'checks.reason.validity.not-yet': 'Ddim yn ddilys cyn {from}.',
  'checks.reason.validity.over': 'Daeth i ben ar {until}.',
  'checks.reason.validity.undisclosed':
    'O fewn ei dyddiad hyd y dangosir hi. Y deiliad a ddewisodd pa rannau i’w dangos, felly gall dyddiad dod i ben fod wedi’i adael allan.',
  'checks.reason.validity.unending': 'O fewn ei dyddiad; nid yw’n dod i ben.',
  'checks.reason.validity.until': 'O fewn ei dyddiad tan {until}.',
  'checks.reason.key.in-force': 'Nid yw’r corff dyfarnu yn enwi diwedd i’w allwedd.',
  'checks.reason.key.ended':
    'Rhoddwyd y gorau i’r allwedd {key} ar {until}, cyn i hyn gael ei lofnodi.',
  'checks.reason.key.unresolved':
    'Nid oedd modd gwirio a oedd yr allwedd mewn grym: <en>{detail}</en>',
  'checks.reason.key.unclear':
    'Mae’r corff dyfarnu yn rhoi dyddiad na ellir ei ddarllen ar gyfer diwedd yr allwedd {key}.',
  'checks.reason.key.revoked':
    'Mae’r corff dyfarnu wedi tynnu’r allwedd {key} yn ôl: ni ddylid credu dim a lofnododd o {until} ymlaen.',
  'checks.reason.key.revoked-since':
    'Mae’r corff dyfarnu wedi tynnu’r allwedd {key} yn ôl o {until} ymlaen. Mae dyddiad cynharach ar y llofnod, ond gall pwy bynnag sydd â’r allwedd ddewis y dyddiad. Gofynnwch i’r corff dyfarnu am dystysgrif ddigidol newydd.',
  'checks.reason.key.until': 'Mae’r allwedd mewn grym tan {until}.',
  'checks.reason.key.undated':
    'Rhoddwyd y gorau i’r allwedd {key} ar {until}, ac nid yw’r llofnod yn dweud pryd y’i gwnaed.',
  'checks.reason.key.retired-since':
    'Roedd yr allwedd mewn grym pan lofnododd; rhoddwyd y gorau iddi ar {until}.',
  'checks.reason.key.ahead': 'Mae dyddiad ar y llofnod sydd eto i ddod: {created}.',
  'checks.reason.key.unending':
    'Yr allwedd yw holl hunaniaeth y corff dyfarnu, ac nid oes diwedd iddi ynddi ei hun; nid yw’r corff dyfarnu yn enwi gwefan a allai ei thynnu yn ôl.',
  'checks.reason.key.unspoken':
    'Nid oes dim yn dweud bod yr allwedd wedi’i thynnu yn ôl. Hi yw holl hunaniaeth y corff dyfarnu, heb ddiwedd iddi ynddi ei hun, ac nid yw {host} yn cyhoeddi dim yn ei herbyn.',
  'checks.reason.key.listed': 'Mae’r wefan {host} yn rhestru’r allwedd heb enwi diwedd iddi.',
  'checks.reason.key.unasked':
    'Nid oedd modd holi a yw {host} wedi tynnu’r allwedd yn ôl: <en>{detail}</en>',
  'checks.reason.endorsements.hold':
    'Ardystiadau dilys: {holding} o {count} ({endorsers}). Mae pob un yn dweud isod beth y mae’n ei ardystio: y dystysgrif ddigidol hon, ei chyflawniad neu ei chorff dyfarnu.',
  'checks.reason.endorsements.own':
    'Ardystiadau dilys: {holding} o {count}. Ardystiadau’r corff dyfarnu ei hun yw pob un: nid oes neb arall yn ardystio’r bathodyn.',
  'checks.reason.endorsements.doubtful':
    'Ardystiadau dilys: {holding} o {count}. Nid oedd modd gwirio’r lleill: peidiwch â rhoi coel arnynt.',
  'checks.reason.endorsements.fail':
    'Ardystiadau dilys: {holding} o {count}. Mae o leiaf un yn ffug neu wedi dod i ben: peidiwch â rhoi coel arno. Nid yw’r dystysgrif ddigidol ei hun yn dibynnu arnynt.',
  'checks.reason.refresh.holder-only':
    'I’r deiliad yn unig y rhoddir fersiynau mwy diweddar, gan wasanaeth o’r math {type}.',
  'checks.reason.refresh.strange-type':
    'Nid oedd modd gwirio a oes fersiwn fwy diweddar: nid yw gwasanaeth o’r math {type} yn hysbys yma.',
  'checks.reason.refresh.newest': 'Mae gwasanaeth y corff dyfarnu yn rhoi’r un fersiwn â hon.',
  'checks.reason.refresh.older':
    'Mae gwasanaeth y corff dyfarnu yn rhoi fersiwn hŷn: hon yw’r ddiweddaraf sy’n hysbys.',
  'checks.reason.refresh.newer':
    'Mae fersiwn fwy diweddar, sy’n ddilys o {from}. Gofynnwch am honno.',
  'checks.reason.refresh.different':
    'Mae gwasanaeth y corff dyfarnu yn rhoi fersiwn arall o’r dystysgrif ddigidol hon, ac nid yw’r dyddiadau’n dweud pa un sydd fwyaf diweddar.',
  'checks.reason.refresh.other':
    'Mae’r gwasanaeth ar gyfer fersiynau mwy diweddar yn rhoi tystysgrif ddigidol wahanol.',
  'checks.reason.refresh.stranger':
    'Mae’r gwasanaeth ar gyfer fersiynau mwy diweddar yn rhoi tystysgrif ddigidol gan gorff dyfarnu arall.',
  'checks.reason.refresh.unsound':
    'Nid yw’r hyn y mae’r gwasanaeth ar gyfer fersiynau mwy diweddar yn ei roi wedi’i lofnodi’n gadarn gan y corff dyfarnu.',
  'checks.reason.refresh.unreached':
    'Nid oedd modd holi a oes fersiwn fwy diweddar: <en>{detail}</en>',

  'checks.reason.recipient.unnamed':
    'Nid yw’r dystysgrif ddigidol yn dweud, ar ffurf y gellir ei chymharu, i bwy y’i dyfarnwyd.',
  'checks.reason.recipient.name': 'Dyfarnwyd i’r person â’r enw hwn.',
  'checks.reason.recipient.address': 'Dyfarnwyd i’r person â’r cyfeiriad hwn.',
  'checks.reason.recipient.other':
    'Nis dyfarnwyd o dan yr enw na’r cyfeiriad hwn, fel y’i teipiwyd.',
  'checks.reason.recipient.weak':
    'Mae’r dystysgrif ddigidol yn cuddio i bwy y’i dyfarnwyd drwy ddull sy’n rhy wan, megis MD5, neu nad yw’n hysbys yma.',
  'checks.reason.recipient.no-name':
    'Dim ond â chyfeiriad e-bost y gellir cymharu’r dystysgrif ddigidol. Teipiwch y cyfeiriad.',
  'checks.reason.recipient.no-address':
    'Dim ond ag enw y gellir cymharu’r dystysgrif ddigidol. Teipiwch yr enw.',
  'checks.reason.old.hosted':
    'Nid oes dim wedi’i lofnodi yn y fformat hŷn hwn: mae {host}, lle mae’r bathodyn yn byw, yn dweud yr un peth amdano heddiw.',
  'checks.reason.old.differs':
    'Nid yr hyn sydd yma y mae {host} yn ei ddweud am y bathodyn hwn heddiw: mae’r elfen “{member}” yn wahanol.',
  'checks.reason.old.unreached':
    'Ar wefan y corff dyfarnu y mae’r bathodyn yn byw, ac nid oedd modd ei holi: <en>{detail}</en>',
  'checks.reason.old.allowed':
    'Saif y bathodyn yn {host}, lle mae ei gorff dyfarnu {issuer} yn cadw ei fathodynnau.',
  'checks.reason.old.foreign':
    'Saif y bathodyn yn {host}, lle nad yw ei gorff dyfarnu {issuer} yn cadw ei fathodynnau.',
  'checks.reason.old.nobody':
    'Nid yw’r bathodyn yn enwi cyfeiriad lle gallai ei gorff dyfarnu ei gadarnhau.',
  'checks.reason.old.revoked': 'Mae’r corff dyfarnu wedi diddymu’r bathodyn hwn.',
  'checks.reason.old.gone':
    'Mae {host} yn dweud bod y bathodyn hwn, neu ran ohono, wedi’i dynnu’n ôl.',
  'checks.reason.old.not-revoked': 'Heb ei ddiddymu, yn ôl yr hyn y mae {host} yn ei ddweud nawr.',
  'checks.reason.old.strange-list':
    'Nid oedd modd gwirio a yw wedi’i ddiddymu: nid rhestr y corff dyfarnu o fathodynnau a ddiddymwyd a gafwyd.',
  'checks.reason.old.undated':
    'Mae gwefan y corff dyfarnu yn rhoi dyddiad i’r bathodyn na ellir ei ddarllen.',
} as const satisfies Record<keyof typeof english, string>;
