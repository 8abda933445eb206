/** What may be wrong with what somebody hands over to be verified; a part of the problems, for the verify page's script. */
export const problemsOfVerifying = {
  'problems.title.credential_unreadable':
    'Nid yw’r hyn a anfonwyd yn dystysgrif ddigidol ar ffurf y gellir ei darllen.',
  'problems.remedy.credential_unreadable':
    'Anfonwch y dystysgrif ddigidol fel JSON, JWT, PNG, SVG neu PDF, neu ei chyfeiriad gwe.',
  'problems.title.url_refused': 'Nid yw’r cyfeiriad gwe hwn yn un a gaiff ei nôl i neb.',
  'problems.remedy.url_refused':
    'Defnyddiwch gyfeiriad https cyhoeddus, neu anfonwch y ddogfen ei hun.',
  'problems.title.fetch_failed': 'Nid oedd modd nôl y ddogfen y tu ôl i’r cyfeiriad gwe.',
  'problems.remedy.fetch_failed': 'Gwiriwch y cyfeiriad, neu anfonwch y ddogfen ei hun.',
} as const;
