import type { takeAway as english } from '../en/take-away.ts';

export const takeAway = {
  'take-away.title': 'Mynd â phopeth gyda chi',
  'take-away.text':
    'Sawl tystysgrif ddigidol mewn un ffeil sy’n ei phrofi ei hun. Mae pob un yn aros fel y’i llofnodwyd, a gellir ei gwirio heb y wefan hon.',
  'take-away.choose': 'Pa dystysgrifau digidol?',
  'take-away.choose.hint': 'Peidiwch â thicio dim i gael pob un a dderbyniwyd ac sydd mewn grym.',
  'take-away.expired': 'wedi dod i ben',
  'take-away.presentation': 'Cyflwyniad wedi’i lofnodi',
  'take-away.presentation.text':
    'Cyflwyniad y gellir ei wirio, ar gyfer waledi a gwirwyr. Mae’r wefan hon yn ei lofnodi fel yr un sy’n rhoi eich tystysgrifau digidol i chi; nid yw’n profi mai chi yw’r sawl sy’n ei ddangos.',
  'take-away.presentation.button': 'Lawrlwytho’r cyflwyniad (JSON)',
  'take-away.record': 'Cofnod dysgwr',
  'take-away.record.text':
    'Cofnod Dysgwr Cynhwysfawr (CLR 2.0) lle mae’r corff dyfarnu ei hun yn llofnodi’r hyn a ddyfarnodd i chi. Dim ond fel hashnodau y mae eich enw a’ch cyfeiriadau ynddo. Mae’n dweud a yw’n cynnwys popeth a dderbyniwyd gennych.',
  'take-away.record.button': 'Lawrlwytho’r cofnod (JSON)',
  'take-away.record.button.of': 'Lawrlwytho cofnod {issuer} (JSON)',
  'take-away.record.name': 'Cofnod dysgwr gan {issuer}',
  'take-away.none': 'Nid ydych wedi derbyn tystysgrif ddigidol eto.',
} as const satisfies Record<keyof typeof english, string>;
