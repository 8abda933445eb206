import type { autoAccept as english } from '../en/auto-accept.ts';

export const autoAccept = {
  'autoAccept.title': 'Derbyn dyfarniadau’r dyfodol yn awtomatig',
  'autoAccept.lead':
    'Ar gyfer pob corff dyfarnu gallwch ddweud bod dyfarniadau newydd i’ch cyfeiriadau e-bost yn cael eu derbyn ar eich rhan. Byddant yn cyrraedd eich cyfrif, yn breifat nes i chi eu gwneud yn gyhoeddus, a chewch e-bost.',
  'autoAccept.none':
    'Cyn gynted ag y bydd corff dyfarnu wedi dyfarnu rhywbeth i chi, bydd ei switsh yma.',
  'autoAccept.guardian':
    'Mae’r cyfrif hwn dan ofal gwarcheidwad, felly ni dderbynnir dim drosto ymlaen llaw: derbynnir pob dyfarniad ar ei ben ei hun.',
  'autoAccept.on': 'Ymlaen ers <day></day>',
  'autoAccept.off': 'I ffwrdd',
  'autoAccept.turnOn': 'Troi ymlaen',
  'autoAccept.turnOff': 'Diffodd',
  'autoAccept.now.on': 'O hyn ymlaen derbynnir dyfarniadau gan y corff dyfarnu hwn ar eich rhan.',
  'autoAccept.now.off':
    'Bydd dyfarniadau gan y corff dyfarnu hwn yn aros am eich ateb eto o hyn ymlaen.',
} as const satisfies Record<keyof typeof english, string>;
