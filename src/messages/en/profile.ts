/** The public profile, and where learners edit it. */
export const profile = {
  'profile.pageTitle': '{name}: digital credentials',
  'profile.description':
    '{count, plural, =0 {The profile of {name}} one {# verifiable credential of {name}} other {# verifiable credentials of {name}}} on {site}.',
  'profile.portrait': 'Portrait of {name}',
  'profile.credentials': 'Credentials',
  'profile.count':
    '{count, plural, =0 {No public credentials} one {# public credential} other {# public credentials}}',
  'profile.none': '{name} has not made a credential public yet.',
  'profile.awarded': '{issuer}, <date></date>',
  'profile.expired': 'Expired',
  'profile.revoked': 'Revoked',
  'profile.verifyHint':
    'Every credential here is signed by whoever awarded it. Open one to see it checked, or <verify>verify it yourself</verify>.',
  'profile.own': 'This is your profile, and what everybody sees. <edit>Change it</edit>',
  'profile.ownOff':
    'This is how your profile looks. It is off: nobody else can see it. <edit>Back to its settings</edit>',
  'profile.ownOn': 'This is how your profile looks to everybody. <edit>Back to its settings</edit>',
  'profile.edit.title': 'Your profile',
  'profile.edit.lead':
    'A page of your own that you can share by one address. It shows your name, what you write here, and your public credentials; nothing else.',
  'profile.edit.isOn': 'Your profile is on, at <url></url>',
  'profile.edit.isOff': 'Your profile is off. Its address answers as if there were nothing.',
  'profile.edit.asOthers': 'See it as others do',
  'profile.edit.preview': 'See how it would look',
  'profile.edit.about': 'About you',
  'profile.edit.name':
    'The page calls you {name}, as your account does. <account>Change the name</account>',
  'profile.edit.handle': 'Handle',
  'profile.edit.handleHint':
    'The end of the address: {prefix}… 3 to 30 of the letters a to z, digits, and single hyphens between them. Nobody else is ever given a handle that was yours; an old one leads to the new one.',
  'profile.edit.biography': 'About you, in up to {max} characters',
  'profile.edit.biographyHint': 'Plain text. Leave it empty if you like.',
  'profile.edit.switch': 'Who can see your profile',
  'profile.edit.off': 'Nobody: it is off',
  'profile.edit.on': 'Everybody who has its address, and search engines: it is on',
  'profile.edit.save': 'Save',
  'profile.edit.saved': 'Saved.',
  'profile.edit.problem': 'Nothing was saved: something needs your attention below.',
  'profile.edit.picture': 'Picture',
  'profile.edit.pictureHint':
    'PNG or JPEG, at most 2 MB. The middle is cut out as a square and drawn again small, so nothing else in the file is kept.',
  'profile.edit.choose': 'Choose a picture',
  'profile.edit.upload': 'Upload',
  'profile.edit.remove': 'Remove the picture',
  'profile.edit.pictureSaved': 'Your picture is in place.',
  'profile.edit.pictureRemoved': 'Your picture is gone.',
  'profile.edit.noPicture': 'There is no picture yet.',
  'profile.problem.biography.length': 'Shorten the text to {max} characters.',
  'profile.problem.handle.missing': 'Choose a handle before you switch the profile on.',
  'profile.problem.handle.length': 'A handle has {min} to {max} characters.',
  'profile.problem.handle.hyphens': 'Hyphens stand one at a time, between letters or digits.',
  'profile.problem.handle.letters':
    'A handle cannot have {letters}. Use only the letters a to z, digits and hyphens.',
  'profile.problem.handle.reserved': 'This word is reserved. Choose another handle.',
  'profile.problem.handle.taken':
    'This handle, or one that looks like it, is taken. Choose another.',
  'profile.problem.handle.limit':
    'You have chosen {max} new handles within {days} days. Keep the one you have for now, or go back to an old one.',
  'profile.problem.picture.missing': 'Choose a file first.',
  'profile.problem.picture.bytes': 'The file is larger than 2 MB. Choose a smaller picture.',
  'profile.problem.picture.kind':
    'This file is neither a PNG nor a JPEG. Save the picture as one of them and try again.',
  'profile.problem.picture.broken':
    'This file cannot be read as a picture; it may be damaged. Choose another.',
  'profile.problem.picture.sides':
    'The picture has too many pixels: at most {side} on each side, and {pixels} in all. Make it smaller and try again.',
} as const;
