import type { embed as english } from '../en/embed.ts';

export const embed = {
  'embed.name': '{name}, dyfarnwyd i {recipient} gan {issuer}',
  'embed.profile': 'Tystysgrifau digidol {name}',
  'embed.several':
    '{count, plural, zero {# tystysgrif ddigidol} one {# dystysgrif ddigidol} two {# dystysgrif ddigidol} few {# tystysgrif ddigidol} many {# thystysgrif ddigidol} other {# tystysgrif ddigidol}} {name}',
  'embed.severalMixed':
    '{count, plural, zero {# tystysgrif ddigidol} one {# dystysgrif ddigidol} two {# dystysgrif ddigidol} few {# tystysgrif ddigidol} many {# thystysgrif ddigidol} other {# tystysgrif ddigidol}}',
  'embed.awardedTo': 'Dyfarnwyd i {name}',
  'embed.awardedOn': 'Dyfarnwyd <date></date>',
  'embed.validUntil': 'Yn ddilys tan <date></date>',
  'embed.revoked': 'Wedi’i diddymu',
  'embed.revokedOn': 'Diddymwyd ar <date></date>',
  'embed.expired': 'Wedi dod i ben',
  'embed.expiredOn': 'Daeth i ben ar <date></date>',
  'embed.verify': 'Gwirio',
  'embed.newTab': 'yn agor mewn tab newydd',
  'embed.list': 'Tystysgrifau digidol',
  'embed.none': 'Dim tystysgrifau digidol cyhoeddus eto.',
  'embed.missing': 'Ddim ar gael',
  'embed.missingReason':
    'Mae’r hyn y mae’r dudalen hon yn cyfeirio ato yn breifat, wedi’i ddileu, neu ni fu yma erioed.',
} as const satisfies Record<keyof typeof english, string>;
