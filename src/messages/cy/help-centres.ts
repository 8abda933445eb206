import type { helpCentres as english } from '../en/help-centres.ts';

export const helpCentres = {
  'help.q.when': 'Pryd mae dysgwr yn cael tystysgrif ddigidol?',
  'help.a.when':
    'Pan roddir gwybod am y cwblhau a bod cyfeiriad e-bost dilys yn hysbys. Heb un, mae’r dyfarniad yn aros fel un cofrestredig, a chaiff ei gynnig cyn gynted ag yr ychwanegir cyfeiriad. Caiff cyfeiriad na all fod yn un ei wrthod, gyda’r rheswm.',
  'help.q.duty': 'Am beth rydym ni’n gyfrifol?',
  'help.a.duty':
    'Bod enwau a chyfeiriadau eich dysgwyr yn gywir, a’u bod yn gwybod bod e-bost gan {issuer} ar ei ffordd. Mae’r dystysgrif ddigidol yn enwi eich canolfan fel yr un a wnaeth y penderfyniad asesu.',
  'help.q.systems': 'Sut rydym yn cofrestru dysgwyr ac yn rhoi gwybod am gwblhau?',
  'help.a.systems':
    'Drwy’r <api>API</api>, ag allwedd y mae {issuer} yn ei rhoi i’ch canolfan; gall eich system rheoli dysgwyr ei wneud drosoch. Mae allwedd canolfan yn cyrraedd dysgwyr y ganolfan honno a neb arall.',
  'help.q.arrived': 'A gafodd ein dysgwyr eu tystysgrifau digidol?',
  'help.a.arrived':
    'Mae pob dyfarniad yn dweud a yw ei e-bost yn aros, wedi’i ddanfon neu wedi dod yn ôl, ac a yw’r dysgwr wedi derbyn neu wrthod. Gallwch anfon y cynnig eto.',
  'help.q.correct': 'Mae cyfeiriad yn anghywir neu ar goll',
  'help.a.correct':
    'Ychwanegwch ef, neu cywirwch ef, cyn belled nad yw’r cynnig wedi’i dderbyn. Yna mae’r cynnig yn mynd i’r cyfeiriad newydd, ac mae’r ddolen a aeth i’r un anghywir yn peidio â gweithio.',
  'help.q.requests': 'Mae dysgwr yn gofyn am gyflawniad cynharach',
  'help.a.requests':
    'Mae’r cais yn enwi eich canolfan os dewisodd y dysgwr hi. Edrychwch ar y dystiolaeth, yna caniatewch y cais neu ei wrthod; mae gwrthodiad yn cynnwys eich rheswm. Caiff y dysgwr wybod drwy e-bost. Gall {issuer} benderfynu hefyd.',
  'help.q.guardian': 'Rydym yn addysgu plant neu bobl ifanc',
  'help.a.guardian':
    'Dywedwch hynny wrth gofrestru dysgwr: caiff y dyfarniad wedyn ei nodi fel un dan ofal gwarcheidwad, ac ni chaiff dim byth ei dderbyn yn awtomatig dros y dysgwr hwnnw.',
  'help.q.mistake': 'Rhoesom wybod am gwblhau drwy gamgymeriad',
  'help.a.mistake':
    'Diddymwch y dyfarniad, gyda’r rheswm. Mae pob gwiriad o’r dystysgrif ddigidol yn ei ddangos o hynny ymlaen, a chaiff y dysgwr wybod. Yna rhowch wybod am yr un cywir.',
} as const satisfies Record<keyof typeof english, string>;
