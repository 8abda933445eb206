import type { verify as english } from '../en/verify.ts';

export const verify = {
  'verify.title': 'Gwirio tystysgrif ddigidol',
  'verify.titleReport': 'Adroddiad gwirio',
  'verify.description':
    'Gwiriwch dystysgrif ddigidol Open Badges 3.0: a yw heb ei newid, pwy a’i llofnododd, a yw wedi’i diddymu, a yw o fewn ei dyddiad, ac i bwy y’i dyfarnwyd.',
  'verify.lead':
    'Gwiriwch unrhyw dystysgrif ddigidol Open Badges 3.0, gan y corff dyfarnu hwn neu un arall. Nid oes angen cyfrif, ac nid yw’r hyn a wiriwch yn cael ei gadw.',
  'verify.another': 'Gwirio un arall',
  'verify.credential': 'Tystysgrif ddigidol',
  'verify.credentialHint': 'Gludwch ei chyfeiriad gwe, neu’r testun JSON cyfan',
  'verify.file': 'Neu dewiswch ffeil',
  'verify.fileHint': 'Y dystysgrif ddigidol wedi’i llofnodi, ar ffurf JSON',
  'verify.compare': 'Enw neu gyfeiriad e-bost i’w gymharu (dewisol)',
  'verify.compareHint': 'Er mwyn gwirio mai i’r person hwn y’i dyfarnwyd',
  'verify.submit': 'Gwirio',
  'verify.whoTitle': 'I bwy y’i dyfarnwyd?',
  'verify.who':
    'Nid yw tystysgrif ddigidol yn enwi neb yn agored. Mae’n cynnwys dau ddynodwr wedi’u sgramblo (hashes gyda halen): un o gyfeiriad e-bost y dysgwr ac un o’i enw. Teipiwch y naill neu’r llall, a bydd yr adroddiad yn dweud ai dyna’r un y dyfarnwyd y dystysgrif ddigidol iddo.',
  'verify.withoutTitle': 'Heb y wefan hon',
  'verify.without':
    'Mae’r ffeil yn ei phrofi ei hun. Gall unrhyw wiriwr Open Badges 3.0 ei darllen; felly hefyd gopi o Laurel, meddalwedd y wefan hon, ar eich peiriant eich hun:',
  'verify.checks': 'Beth a wiriwyd',
  'verify.facts': 'Beth mae’r dystysgrif ddigidol yn ei ddweud',
  'verify.fact.name': 'Cyflawniad',
  'verify.fact.issuerName': 'Corff dyfarnu, yn ôl ei air ei hun',
  'verify.fact.issuerId': 'Dynodwr y corff dyfarnu',
  'verify.fact.awardedOn': 'Dyfarnwyd',
  'verify.fact.expiresOn': 'Daw i ben',
  'verify.fact.credentialId': 'Dynodwr y dystysgrif ddigidol',
} as const satisfies Record<keyof typeof english, string>;
