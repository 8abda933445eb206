import type { help as english } from '../en/help.ts';

export const help = {
  'help.title': 'Cymorth',
  'help.description': 'Cwestiynau am dystysgrifau digidol gan {issuer}, ac atebion.',
  'help.lead': 'I ddysgwyr, i unrhyw un sy’n gwirio tystysgrif ddigidol, ac i ganolfannau.',
  'help.contents': 'Yr holl gwestiynau',
  'help.section.learners': 'Dysgwyr',
  'help.section.verifiers': 'Gwirwyr',
  'help.section.centres': 'Canolfannau',
  'help.group.getting': 'Cael tystysgrif ddigidol',
  'help.group.seeing': 'Pwy sy’n gweld beth',
  'help.group.sharing': 'Rhannu a chadw',
  'help.group.account': 'Eich cyfrif',
  'help.group.leaving': 'Dileu a gadael',
  'help.group.checking': 'Gwirio tystysgrif ddigidol',
  'help.group.centre': 'Gwaith canolfan',
  'help.contact.title': 'Angen rhagor o help?',
  'help.contact.course':
    'Gofynnwch gwestiynau am eich cwrs neu’ch canlyniad i’r ganolfan lle buoch yn dysgu. Am bopeth arall, gofynnwch i’r corff dyfarnu y mae’r dystysgrif ddigidol yn ei enwi:',
} as const satisfies Record<keyof typeof english, string>;
