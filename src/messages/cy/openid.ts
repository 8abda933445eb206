import type { openid as english } from '../en/openid.ts';

export const openid = {
  'openid.badge': 'Open Badge',
  'openid.badgeAbout': 'Tystysgrif ddigidol am rywbeth rydych wedi’i gyflawni.',
  'openid.code': 'Y cod chwe digid a anfonwyd atoch drwy’r e-bost.',
} satisfies Record<keyof typeof english, string>;

/** Problemau y mae waledi yn eu cael. */
export const openidProblems = {
  'problems.title.wallet_token_refused':
    'Mae tocyn y waled ar goll, yn anhysbys, neu mae ei amser ar ben.',
  'problems.remedy.wallet_token_refused':
    'Gwnewch gynnig newydd drwy “Ychwanegu at waled” a gadewch i’r waled ei dderbyn.',
  'problems.title.wallet_request_refused': 'Ni ellir derbyn cais y waled.',
  'problems.remedy.wallet_request_refused':
    'Cywirwch yr hyn y mae’r disgrifiad yn ei enwi; gweler OpenID for Verifiable Credential Issuance.',
  'problems.title.wallet_configuration_unknown':
    'Nid yw’r corff dyfarnu hwn yn cynnig y math hwn o dystysgrif ddigidol.',
  'problems.remedy.wallet_configuration_unknown':
    'Gofynnwch am un o’r rhai y mae metadata’r corff dyfarnu yn eu henwi.',
  'problems.title.wallet_identifier_unknown': 'Nid yw’r dystysgrif ddigidol hon yn y cynnig.',
  'problems.remedy.wallet_identifier_unknown': 'Gofynnwch am un o’r rhai a enwyd yn ateb y tocyn.',
  'problems.title.wallet_encryption_unknown': 'Nid yw atebion yn cael eu hamgryptio yma.',
  'problems.remedy.wallet_encryption_unknown':
    'Gofynnwch heb credential_response_encryption; mae’r ateb yn teithio dros TLS.',
  'problems.title.nonce_refused':
    'Nid yw’r nonce yn un o’n rhai ni, mae wedi’i ddefnyddio, neu mae ei amser ar ben.',
  'problems.remedy.nonce_refused': 'Gofynnwch am nonce newydd a llofnodwch eto.',
  'problems.title.credential_handed_over':
    'Mae’r waled wedi derbyn y dystysgrif ddigidol hon o’r cynnig eisoes.',
  'problems.remedy.credential_handed_over':
    'Gwnewch gynnig newydd drwy “Ychwanegu at waled” os aeth ar goll.',
  'problems.title.transaction_unknown':
    'Nid yw’r trafodiad hwn yn aros: mae’n anhysbys neu wedi’i gwblhau.',
  'problems.remedy.transaction_unknown':
    'Defnyddiwch y transaction_id a roddwyd i’r waled, gyda’r un tocyn.',
  'problems.title.notification_unknown': 'Nid oes dim wedi’i roi dan yr enw hwn.',
  'problems.remedy.notification_unknown':
    'Defnyddiwch y notification_id a roddwyd gyda’r dystysgrif ddigidol, gyda’r un tocyn.',
} as const;
