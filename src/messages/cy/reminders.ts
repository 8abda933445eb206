import type { reminders as english } from '../en/reminders.ts';

export const reminders = {
  'reminders.title': 'Nodiadau atgoffa am gynigion',
  'reminders.on':
    'Mae nodiadau atgoffa’n cael eu hanfon i <email></email>: dau ar y mwyaf, am dystysgrif ddigidol a gynigiwyd ac sydd heb ei hateb.',
  'reminders.off': 'Ni chaiff rhagor o nodiadau atgoffa eu hanfon i <email></email>.',
  'reminders.rest':
    'Bydd y cynigion eu hunain, a negeseuon y byddwch yn gofyn amdanynt, megis dolenni mewngofnodi, yn dod fel arfer.',
  'reminders.stop': 'Peidio ag anfon nodiadau atgoffa',
  'reminders.resume': 'Anfon nodiadau atgoffa eto',
  'reminders.stopped': 'Nid oes nodiadau atgoffa am gynigion yn cael eu hanfon',
} as const satisfies Record<keyof typeof english, string>;
