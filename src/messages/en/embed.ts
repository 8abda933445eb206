/** What stands in embeds on other people's pages. */
export const embed = {
  'embed.name': '{name}, awarded to {recipient} by {issuer}',
  'embed.profile': 'Credentials of {name}',
  'embed.several':
    '{count, plural, one {# digital credential} other {# digital credentials}} of {name}',
  'embed.severalMixed': '{count, plural, one {# digital credential} other {# digital credentials}}',
  'embed.awardedTo': 'Awarded to {name}',
  'embed.awardedOn': 'Awarded <date></date>',
  'embed.validUntil': 'Valid until <date></date>',
  'embed.revoked': 'Revoked',
  'embed.revokedOn': 'Revoked on <date></date>',
  'embed.expired': 'Expired',
  'embed.expiredOn': 'Expired on <date></date>',
  'embed.verify': 'Verify',
  'embed.newTab': 'opens in a new tab',
  'embed.list': 'Credentials',
  'embed.none': 'No public credentials yet.',
  'embed.missing': 'Not available',
  'embed.missingReason': 'What this page points to is private, was removed, or was never here.',
} as const;
