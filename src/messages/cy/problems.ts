import type { problems as english } from '../en/problems.ts';
import { problemsOfVerifying } from './problems-verifying.ts';

/** Errors that only programs meet stay in English, as their answers are. */
export const problems = {
  ...problemsOfVerifying,
  'problems.nothing.title': 'Nid oes dim yma',
  'problems.nothing.why':
    'Efallai ei fod yn breifat, efallai ei fod wedi’i dynnu oddi yma, neu efallai fod y cyfeiriad wedi’i gamdeipio. Rydym yn ateb y tri yn yr un modd, fel na all neb ddarganfod beth sy’n breifat.',
  'problems.nothing.what':
    'Os anfonodd rhywun y cyfeiriad hwn atoch, gofynnwch i’r person hwnnw ei wirio a gwneud y dystysgrif ddigidol yn gyhoeddus. Os chi biau hi, <signIn>mewngofnodwch</signIn> a’i hagor o’ch dangosfwrdd.',
  'problems.status': 'Statws {status}.',
  'problems.reference': 'Cyfeirnod {id}.',
  'problems.again': 'Os bydd yn digwydd eto, ysgrifennwch at <contact></contact>.',
  'problems.index.title': 'Codau gwall',
  'problems.index.lead':
    'Pob gwall y gall yr <api>API</api> ei roi’n ateb, fel <code>type</code> dogfen <code>application/problem+json</code>.',
  'problems.code.http': '<code></code>, statws HTTP {status}',
  'problems.code.remedy': 'Beth i’w wneud',

  'problems.title.body_malformed': 'Nid oes modd darllen yr hyn a anfonwyd.',
  'problems.remedy.body_malformed': 'Anfonwch y ffurflen eto o’i thudalen.',
  'problems.title.body_too_large':
    'Mae’r hyn a anfonwyd yn fwy nag y mae’r cyfeiriad hwn yn ei dderbyn.',
  'problems.remedy.body_too_large': 'Anfonwch lai ar y tro.',
  'problems.title.media_type_unsupported': 'Nid yw’r cyfeiriad hwn yn darllen y math hwn o ddata.',
  'problems.remedy.media_type_unsupported': 'Anfonwch y ffurflen eto o’i thudalen.',
  'problems.title.input_invalid': 'Nid yw rhan o’r hyn a anfonwyd yn dderbyniol.',
  'problems.remedy.input_invalid': 'Ewch yn ôl, cywirwch yr hyn a nodir a’i anfon eto.',
  'problems.title.address_invalid': 'Nid yw hwn yn gyfeiriad e-bost y gellir anfon e-bost iddo.',
  'problems.remedy.address_invalid': 'Rhowch un cyfeiriad ar ffurf enw@example.org.',
  'problems.title.image_invalid': 'Nid yw’r ddelwedd yn un y gellir ei defnyddio.',
  'problems.remedy.image_invalid': 'Anfonwch ddelwedd PNG nad yw’n fwy nag 1 MiB.',
  'problems.title.cross_site': 'Anfonwyd y ffurflen o wefan arall.',
  'problems.remedy.cross_site': 'Agorwch y dudalen ar y wefan hon ac anfonwch y ffurflen oddi yno.',
  'problems.title.address_last': 'Dyma unig gyfeiriad profedig y cyfrif.',
  'problems.remedy.address_last':
    'Ychwanegwch gyfeiriad arall a’i brofi; yna gellir tynnu’r un hwn.',
  'problems.title.passkey_refused': 'Ni dderbyniwyd yr allwedd fynediad.',
  'problems.remedy.passkey_refused': 'Rhowch gynnig arall arni, neu mewngofnodwch drwy ddolen.',
  'problems.title.guardian':
    'Mae’r cyfrif dan ofal gwarcheidwad, felly ni dderbynnir dim drosto ymlaen llaw.',
  'problems.remedy.guardian': 'Derbyniwch bob dyfarniad pan fydd yn cyrraedd.',
  'problems.title.last_owner': 'Y cyfrif hwn yw unig berchennog y corff dyfarnu.',
  'problems.remedy.last_owner':
    'Penodwch berchennog arall yn gyntaf, drwy “npx laurel user owner CYFEIRIAD”, a dilëwch y cyfrif wedyn.',
  'problems.title.erasure_unconfirmed': 'Nid yw’r cyfeiriad yn cadarnhau’r dileu.',
  'problems.remedy.erasure_unconfirmed':
    'Teipiwch un o gyfeiriadau e-bost eich cyfrif, fel y mae ar dudalen y cyfrif.',
  'problems.title.handle_taken':
    'Mae’r enw proffil hwn, neu un sy’n edrych yn debyg iddo, eisoes wedi’i gymryd neu ei gadw.',
  'problems.remedy.handle_taken': 'Dewiswch enw proffil arall.',
  'problems.title.handle_limit': 'Dewiswyd gormod o enwau proffil newydd yn ddiweddar.',
  'problems.remedy.handle_limit':
    'Cadwch yr enw proffil sydd gennych am y tro; gallwch ddewis eto ymhen 30 diwrnod.',
  'problems.title.picture_invalid': 'Nid yw’r llun yn un y gellir ei ddefnyddio.',
  'problems.remedy.picture_invalid':
    'Dewiswch PNG neu JPEG nad yw’n fwy na 2 MiB, heb yr un ochr yn hirach na 4096 picsel.',
  'problems.title.format_unavailable': 'Nid yw’r ateb ar gael yn y fformat hwn.',
  'problems.remedy.format_unavailable': 'Gofynnwch am fformat arall.',
  'problems.title.sign_in_required': 'Mae’r dudalen hon ar gyfer pobl sydd wedi mewngofnodi.',
  'problems.remedy.sign_in_required': 'Mewngofnodwch â’ch cyfeiriad e-bost.',
  'problems.title.not_found': 'Nid oes dim yma.',
  'problems.remedy.not_found':
    'Gwiriwch y cyfeiriad; efallai fod yr hyn rydych yn chwilio amdano yn breifat, neu nad yw erioed wedi bodoli.',
  'problems.title.award_transition':
    'Ni all y dyfarniad fynd o’i gyflwr presennol i’r cyflwr hwnnw.',
  'problems.remedy.award_transition':
    'Edrychwch ar y dyfarniad eto ar eich dangosfwrdd; ei gyflwr sy’n pennu beth all ddilyn.',
  'problems.title.request_needless':
    'Nid oes dim i ofyn amdano: mae’r cyflawniad gennych eisoes, neu wedi’i gynnig i chi.',
  'problems.remedy.request_needless':
    'Edrychwch ar eich dangosfwrdd, sy’n dangos yr hyn sydd gennych a’r hyn a gynigir i chi.',
  'problems.title.request_open': 'Gofynnwyd am hyn eisoes, ac mae’r cais yn aros am ateb.',
  'problems.remedy.request_open': 'Arhoswch am yr ateb, neu tynnwch y cais yn ôl a gofyn eto.',
  'problems.title.request_closed': 'Mae’r cais wedi’i benderfynu neu wedi’i dynnu’n ôl.',
  'problems.remedy.request_closed': 'Darllenwch y cais eto; nid yw’r hyn a benderfynwyd yn newid.',
  'problems.title.changed_meanwhile': 'Newidiodd rhywun arall hyn yr un pryd.',
  'problems.remedy.changed_meanwhile':
    'Darllenwch y dudalen eto, a gwneud y newid eto os oes ei eisiau o hyd.',
  'problems.title.not_configured': 'Nid yw’r gweinydd wedi’i osod yn iawn.',
  'problems.remedy.not_configured': 'Rhaid i berchennog y wefan gywiro ei gosodiadau.',
  'problems.title.signing_key_missing': 'Nid oes gan y corff dyfarnu hwn allwedd lofnodi ar waith.',
  'problems.remedy.signing_key_missing': 'Rhaid i berchennog y wefan greu un.',
  'problems.title.slot_exhausted': 'Nid oedd modd cadw lle mewn rhestr statws.',
  'problems.remedy.slot_exhausted':
    'Rhowch gynnig arall arni; os bydd yn parhau, dywedwch wrth y corff dyfarnu.',
  'problems.title.busy':
    'Mae cymaint yn cael ei wirio yma ag y gall y gweinydd hwn ei wneud ar y tro.',
  'problems.remedy.busy':
    'Rhowch gynnig arall arni ymhen ychydig eiliadau, neu ewch ati i wirio ar eich peiriant eich hun gyda “npx laurel verify”.',
  'problems.title.store_unavailable': 'Nid oes modd cyrraedd y gronfa ddata.',
  'problems.remedy.store_unavailable':
    'Rhowch gynnig arall arni ymhen ychydig. Caiff newid ei wneud yn gyfan, neu ddim o gwbl.',
  'problems.title.internal': 'Aeth rhywbeth o’i le ar y gweinydd hwn.',
  'problems.remedy.internal':
    'Rhowch gynnig arall arni; os bydd yn parhau, rhowch y cyfeirnod i’r corff dyfarnu.',
} as const satisfies Partial<Record<keyof typeof english, string>>;
