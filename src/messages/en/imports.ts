/** Badges of other issuers that a learner brings in. */
export const imports = {
  'imports.title': 'Badges from elsewhere',
  'imports.lead':
    'Bring in badges that others awarded to you. Each is verified and kept exactly as you received it; it stays the word of its issuer, and is private until you show it.',
  'imports.back': 'Back to your credentials',
  'imports.all': 'All badges from elsewhere, and bringing one in',
  'imports.count':
    '{count, plural, =0 {None yet.} one {# badge, of {max} at most} other {# badges, of {max} at most}}',
  'imports.new': 'Bring one in',
  'imports.file': 'Choose a file',
  'imports.fileHint':
    'A badge picture (PNG, SVG), a PDF, or the badge as JSON or JWT; 1 MB at most',
  'imports.url': 'Or paste its web address',
  'imports.urlHint': 'Where the badge itself is: this site fetches it from there, once',
  'imports.submit': 'Verify and keep it',
  'imports.rules':
    'What is kept: Open Badges 2.0 and 3.0 and Comprehensive Learner Records that pass their checks. What fails, or was awarded to an address that is not yours, is not kept.',
  'imports.nothing': 'Choose a file, or paste a web address.',
  'imports.list': 'What you brought in',
  'imports.dashboard.lead':
    'From other issuers, kept as you received them. This site verified them and did not award them.',
  'imports.unnamed': 'Badge without a name',
  'imports.facts': '{issuer}, awarded <date></date>',
  'imports.facts.undated': '{issuer}',
  'imports.checked': 'Imported, checked on <date></date>',
  'imports.recipient.own': 'Awarded to an address of this account.',
  'imports.recipient.unnamed':
    'Names no address that could be compared. So nobody can tell that it is yours, and it stays private.',
  'imports.outcome.passed': 'Verified',
  'imports.outcome.unknown': 'Not everything could be checked',
  'imports.outcome.failed': 'Did not pass',
  'imports.done.added': 'Verified and kept. It is private until you show it.',
  'imports.done.replaced': 'Verified. It takes the place of the earlier one.',
  'imports.done.known': 'You have this badge already. It was checked again.',
  'imports.done.checked': 'Checked again.',
  'imports.done.public': 'That badge is now shown on your profile while that is on.',
  'imports.done.private': 'That badge is now private: only you can see it.',
  'imports.done.deleted': 'Deleted for good.',
  'imports.details': 'The badge and its check',
  'imports.download': 'Download it as received',
  'imports.again': 'Check again',
  'imports.again.text':
    'Asks its issuer again, for instance whether the badge has been withdrawn. What this site keeps of it does not change.',
  'imports.inside': 'To see what it contains, check it again on the <verify>verify page</verify>.',
  'imports.source': 'Fetched from {host} on <date></date>',
  'imports.received': 'Brought in on <date></date>',
  'imports.byProgram': 'Put here by a program that you allowed to, on <date></date>',
  'imports.delete': 'Delete',
  'imports.delete.title': 'Delete {name}?',
  'imports.delete.text':
    'It leaves your dashboard and your profile at once and for good. If you still have its file, you can bring it in again.',
  'imports.delete.yes': 'Yes, delete it',
  'imports.delete.no': 'No, keep it',
  'imports.public.title': '{badge}, a badge of {name} from elsewhere',
  'imports.public.notice': 'Imported, and not awarded here',
  'imports.public.text':
    '{name} brought this badge in. {issuer} is who signed it. This site checked it on <date></date> and shows what was found then; check it again yourself on the <verify>verify page</verify>.',
  'imports.profile': 'Badges from elsewhere',
  'imports.profile.lead':
    'Awarded by others and brought in by {name}. This site checked each on the day given, and did not award them.',
  'imports.profile.checked': '{issuer}. Imported, checked on <date></date>',
} as const;
