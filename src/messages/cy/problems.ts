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
  'problems.title.oauth_program_unknown':
    'Nid yw’r rhaglen a’ch anfonodd yma yn hysbys, neu mae’n dymuno cael ei hateb mewn cyfeiriad nad yw wedi’i gofrestru.',
  'problems.remedy.oauth_program_unknown':
    'Ewch yn ôl i’r rhaglen a dechrau eto; gall ei gwneuthurwyr ei chofrestru hi a’i chyfeiriadau o’r newydd.',
  'problems.title.oauth_request_refused': 'Nid yw’r hyn a ofynnodd y rhaglen yn dderbyniol.',
  'problems.remedy.oauth_request_refused': 'Ewch yn ôl i’r rhaglen a dechrau eto.',
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
  'problems.title.offer_spent':
    'Mae’r cynnig hwn i waled wedi’i ddefnyddio eisoes, neu mae ei amser ar ben.',
  'problems.remedy.offer_spent':
    'Agorwch y dystysgrif ddigidol ar y wefan hon eto a dewiswch “Ychwanegu at waled” i gael cynnig newydd.',
  'problems.title.offer_codes_many':
    'Mae gormod o godau wedi’u hanfon drwy’r e-bost o fewn ychydig funudau.',
  'problems.remedy.offer_codes_many':
    'Defnyddiwch y cod diweddaraf, gwnewch gynnig heb god, neu arhoswch ddeng munud.',
  'problems.title.offer_code_needed':
    'Mae’r cynnig hwn yn gofyn am god, ac nid oes gan waledi o’r math hwn le i’w deipio.',
  'problems.remedy.offer_code_needed':
    'Derbyniwch y cynnig â waled OpenID4VCI, neu gwnewch gynnig heb god.',
  'problems.title.holder_unproved': 'Nid yw’r waled wedi profi mai hi biau’r DID.',
  'problems.remedy.holder_unproved':
    'Gadewch i’r waled lofnodi’r hyn y gofynnwyd iddi ei lofnodi, gyda’r her a’r cyfeiriad a roddwyd iddi.',
  'problems.title.presentation_unasked':
    'Nid yr hyn a anfonodd y waled yw’r hyn y gofynnwyd amdano.',
  'problems.remedy.presentation_unasked':
    'Cyflwynwch un Bathodyn Agored, fel un cyflwyniad, mewn ffurf y mae’r cais yn ei henwi.',
  'problems.title.presentation_answered': 'Mae’r cais hwn i waled wedi’i ateb eisoes.',
  'problems.remedy.presentation_answered':
    'Gadewch i’r sawl sy’n gofyn ofyn eto, ar y dudalen wirio.',
  'problems.title.host_unusable': 'Nid oes gwesteiwr bathodynnau yn y cyfeiriad hwn.',
  'problems.remedy.host_unusable':
    'Rhowch gyfeiriad https gwefan sydd â’r API Open Badges 3.0, neu gyfeiriad yr API hwnnw; gofynnwch i’r wefan amdano.',
  'problems.title.host_refused': 'Ni chydsyniodd y gwesteiwr.',
  'problems.remedy.host_refused':
    'Rhowch gynnig arall arni’n nes ymlaen, neu gofynnwch i’r gwesteiwr.',
  'problems.title.host_answer_strange':
    'Nid yw’r ateb hwn gan westeiwr yn perthyn i ddim a ofynnwyd o’r porwr hwn.',
  'problems.remedy.host_answer_strange':
    'Cysylltwch â’r gwesteiwr eto, a dewch yn ôl oddi yno yn yr un porwr o fewn awr.',
  'problems.title.host_disconnected': 'Nid yw’r gwesteiwr yn gadael y wefan hon i mewn mwyach.',
  'problems.remedy.host_disconnected': 'Cysylltwch ag ef eto.',
  'problems.title.hosts_full':
    'Mae’r cyfrif hwn wedi’i gysylltu â chynifer o westeiwyr ag y gall un cyfrif fod.',
  'problems.remedy.hosts_full': 'Datgysylltwch un nad oes mo’i angen mwyach.',
  'problems.title.badge_too_large': 'Mae’r bathodyn yn fwy na’r hyn a gedwir yma.',
  'problems.remedy.badge_too_large': 'Dewch â ffeil lai ohono i mewn, er enghraifft ei JSON.',
  'problems.title.badges_full':
    'Mae gan y cyfrif hwn gynifer o fathodynnau o fannau eraill ag y gall un cyfrif eu cael.',
  'problems.remedy.badges_full': 'Dilëwch un nad oes mo’i angen mwyach, a dewch â hwn i mewn eto.',
  'problems.title.badge_unfit': 'Nid bathodyn dysgwr mo hwn.',
  'problems.remedy.badge_unfit':
    'Dewch â bathodyn agored (fersiwn 2.0 neu 3.0) neu gofnod dysgu cynhwysfawr (CLR) i mewn.',
  'problems.title.badge_unproved':
    'Ni lwyddodd y bathodyn yn ei wiriadau, felly ni chafodd ei gadw.',
  'problems.remedy.badge_unproved':
    'Gwiriwch ef ar y dudalen wirio i weld beth sydd o’i le arno, a gofynnwch i’w gorff dyfarnu.',
  'problems.title.badge_of_another':
    'Cafodd y bathodyn ei ddyfarnu i gyfeiriad nad yw’n un o gyfeiriadau’r cyfrif hwn.',
  'problems.remedy.badge_of_another':
    'Os chi biau’r cyfeiriad, ychwanegwch ef at eich cyfrif yn gyntaf; yna dewch â’r bathodyn i mewn eto.',
  'problems.title.badge_not_showable':
    'Nid yw’r bathodyn yn enwi cyfeiriad o’r cyfrif hwn, felly dim ond yn breifat y gellir ei gadw.',
  'problems.remedy.badge_not_showable':
    'Os cafodd ei ddyfarnu i gyfeiriad arall sydd gennych, ychwanegwch y cyfeiriad hwnnw at eich cyfrif a gwiriwch y bathodyn eto.',
  'problems.title.badge_of_ours':
    'Mae’r bathodyn yn enwi’r wefan hon fel y man lle cafodd ei ddyfarnu, ac nid yw yn y cyfrif hwn.',
  'problems.remedy.badge_of_ours':
    'Trwy’r e-bost sy’n ei gynnig y daw un o fathodynnau’r wefan hon i gyfrif.',
  'problems.title.selection_empty': 'Nid oes yma dystysgrif ddigidol i’w rhoi.',
  'problems.remedy.selection_empty':
    'Derbyniwch dystysgrif ddigidol yn gyntaf, neu dewiswch un sydd mewn grym.',
  'problems.title.selection_too_large':
    'Dyma fwy o dystysgrifau digidol nag sy’n ffitio mewn un ddogfen.',
  'problems.remedy.selection_too_large':
    'Dewiswch lai ohonynt, neu lawrlwythwch bopeth: mae’r ffeil honno’n cynnwys cynifer o ddogfennau ag sydd eu hangen.',
  'problems.title.changed_meanwhile': 'Newidiodd rhywun arall hyn yr un pryd.',
  'problems.remedy.changed_meanwhile':
    'Darllenwch y dudalen eto, a gwneud y newid eto os oes ei eisiau o hyd.',
  'problems.title.not_configured': 'Nid yw’r gweinydd wedi’i osod yn iawn.',
  'problems.remedy.not_configured': 'Rhaid i berchennog y wefan gywiro ei gosodiadau.',
  'problems.title.signing_key_missing': 'Nid oes gan y corff dyfarnu hwn allwedd lofnodi ar waith.',
  'problems.remedy.signing_key_missing':
    'Rhaid i berchennog y wefan greu un ac ailgychwyn y gweinydd gyda hi.',
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
