/** The page behind the link that stops reminders, and its buttons elsewhere. */
export const reminders = {
  'reminders.title': 'Reminders of offers',
  'reminders.on':
    'Reminders go to <email></email>: two at most, about a credential that was offered and has not been answered.',
  'reminders.off': 'No more reminders go to <email></email>.',
  'reminders.rest':
    'Offers themselves, and mail you ask for, such as sign-in links, come all the same.',
  'reminders.stop': 'Stop reminders',
  'reminders.resume': 'Send reminders again',
  'reminders.stopped': 'Reminders of offers are stopped',
} as const;
