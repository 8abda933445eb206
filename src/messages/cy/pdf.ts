import type { pdf as english } from '../en/pdf.ts';

export const pdf = {
  'pdf.title': '{achievement}, a ddyfarnwyd i {recipient}',
  'pdf.revoked': 'Diddymwyd ar {day}',
  'pdf.revokedText':
    'Mae’r corff dyfarnu wedi tynnu’r dystysgrif ddigidol hon yn ôl. Nid yw’n cyfrif mwyach.',
  'pdf.check': 'A yw’r dystysgrif hon yn ddilys?',
  'pdf.checkText':
    'Sganiwch y cod, neu agorwch y cyfeiriad. Mae’r dudalen yn dweud pwy a lofnododd y dystysgrif ddigidol ac a yw’n dal i gyfrif. Os nad yw’r dudalen yn agor, mae’r dystysgrif ddigidol yn breifat: mae’r gwreiddiol wedi’i lofnodi ynghlwm wrth y ffeil hon, a gall unrhyw wiriwr Open Badges 3.0 ei wirio.',
  'pdf.code': 'Cod QR cyfeiriad tudalen y dystysgrif ddigidol',
  'pdf.attached': 'Y dystysgrif ddigidol, wedi’i llofnodi gan {issuer}',
  'pdf.nameElsewhere': 'Y dysgwr a enwir ar dudalen y dystysgrif ddigidol',
  'pdf.textElsewhere': 'Fe’i henwir ar dudalen y dystysgrif ddigidol',
} as const satisfies Record<keyof typeof english, string>;
