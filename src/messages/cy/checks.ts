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
  'checks.label.domain': 'A yw gwefan y corff dyfarnu yn cadarnhau’r allwedd?',
  'checks.label.status': 'A yw heb ei diddymu?',
  'checks.label.validity': 'A yw o fewn ei dyddiad?',
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
  'checks.reason.proof.none': 'Nid oes llofnod ar y ddogfen.',
  'checks.reason.proof.altered':
    'Newidiwyd y ddogfen ar ôl ei llofnodi, neu mae’r llofnod yn ffug.',
  'checks.reason.proof.failed': 'Nid yw’r llofnod yn dal dŵr: <en>{detail}</en>',
  'checks.reason.proof.unknown': 'Nid oedd modd gwirio’r llofnod: <en>{detail}</en>',
  'checks.reason.proof.sound': 'Heb ei newid ers ei llofnodi ({suites}).',
  'checks.reason.issuer.nobody': 'Ni lofnododd neb y ddogfen.',
  'checks.reason.issuer.stranger':
    'Nid yw’r allwedd lofnodi {key} yn perthyn i’r corff dyfarnu {issuer}.',
  'checks.reason.issuer.unlisted':
    'Nid yw’r corff dyfarnu yn rhestru {key} fel allwedd ar gyfer dyfarnu.',
  'checks.reason.issuer.confirmed': 'Mae’r allwedd lofnodi yn perthyn i’r corff dyfarnu {issuer}.',
  'checks.reason.issuer.unresolved':
    'Nid oedd modd dod o hyd i DID y corff dyfarnu: <en>{detail}</en>',
  'checks.reason.domain.none': 'Nid yw’r corff dyfarnu yn enwi gwefan a allai gadarnhau’r allwedd.',
  'checks.reason.domain.itself': 'Y wefan {host} ei hun yw hunaniaeth y corff dyfarnu.',
  'checks.reason.domain.confirmed':
    'Mae’r wefan {host} a’r allwedd lofnodi yn cadarnhau ei gilydd.',
  'checks.reason.domain.denied':
    'Nid yw’r wefan {host} yn cadarnhau mai hi biau’r allwedd lofnodi.',
  'checks.reason.domain.unreached':
    'Nid oedd modd gwirio a yw {host} yn cadarnhau’r allwedd: <en>{detail}</en>',
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
  'checks.reason.validity.not-yet': 'Ddim yn ddilys cyn {from}.',
  'checks.reason.validity.over': 'Daeth i ben ar {until}.',
  'checks.reason.validity.unending': 'O fewn ei dyddiad; nid yw’n dod i ben.',
  'checks.reason.validity.until': 'O fewn ei dyddiad tan {until}.',
  'checks.reason.recipient.unnamed':
    'Nid yw’r dystysgrif ddigidol yn dweud, ar ffurf y gellir ei chymharu, i bwy y’i dyfarnwyd.',
  'checks.reason.recipient.name': 'Dyfarnwyd i’r person â’r enw hwn.',
  'checks.reason.recipient.address': 'Dyfarnwyd i’r person â’r cyfeiriad hwn.',
  'checks.reason.recipient.other':
    'Nis dyfarnwyd o dan yr enw na’r cyfeiriad hwn, fel y’i teipiwyd.',
} as const satisfies Record<keyof typeof english, string>;
