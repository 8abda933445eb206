import type { frame as english } from '../en/frame.ts';

export const frame = {
  'frame.skip': 'Neidio i’r prif gynnwys',
  'frame.signedInAs': 'Wedi mewngofnodi fel',
  'frame.signIn': 'Mewngofnodi',
  'frame.signOut': 'Allgofnodi',
  'frame.navigation': 'Prif ddewislen',
  'frame.catalogue': 'Catalog',
  'frame.verify': 'Gwirio',
  'frame.help': 'Cymorth',
  'frame.dashboard': 'Dangosfwrdd',
  'frame.account': 'Cyfrif',
  'frame.statement':
    'Mae <name></name> yn cyhoeddi tystysgrifau digidol Open Badges 3.0, wedi’u llofnodi â’i allwedd ei hun. Gall unrhyw un <verify>wirio un</verify> heb gyfrif.',
  'frame.about': 'Am y wefan hon',
  'frame.privacy': 'Preifatrwydd',
  'frame.api': 'API',
  'frame.contact': 'Cysylltu',
  'frame.language': 'Iaith',
} as const satisfies Record<keyof typeof english, string>;
