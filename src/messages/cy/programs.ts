import type { programs as english } from '../en/programs.ts';

export const programs = {
  'programs.ask.title':
    '{known, select, yes {Mae {host} yn gofyn am fynediad} other {Mae rhaglen ar eich dyfais yn gofyn am fynediad}}',
  'programs.ask.lead':
    'Mae’n ei galw ei hun yn “<own>{program}</own>” ac yn gofyn am gael ei chysylltu â’ch cyfrif gyda {site}, {name}.',
  'programs.ask.who': 'Pwy sy’n gofyn',
  'programs.ask.site': 'Ei gwefan',
  'programs.ask.answer': 'I ble’r aiff eich ateb',
  'programs.ask.terms': 'Ei thelerau defnyddio',
  'programs.ask.policy': 'Ei hysbysiad preifatrwydd',
  'programs.ask.unchecked':
    'Dyma a ddywed y rhaglen amdani ei hun; nid yw {site} wedi’i wirio. Peidiwch â’i chaniatáu oni bai eich bod newydd ddod oddi yno ac yn dymuno hyn.',
  'programs.device': 'rhaglen ar eich dyfais eich hun',
  'programs.ask.what': 'Beth y gallai ei wneud',
  'programs.may.read-credentials':
    'Darllen pob tystysgrif ddigidol yr ydych wedi’i derbyn, gan gynnwys y rhai preifat, a bathodynnau y daethoch â nhw o fannau eraill',
  'programs.may.write-credentials':
    'Rhoi bathodynnau o fannau eraill yn eich cyfrif, neu fersiwn mwy diweddar o un sydd yno; caiff pob un ei wirio yn gyntaf, ac mae’n breifat',
  'programs.may.read-profile':
    'Darllen eich enw, yr hyn yr ydych wedi’i ysgrifennu amdanoch eich hun, a’ch llun os yw eich proffil yn gyhoeddus',
  'programs.may.write-profile':
    'Newid eich enw a’r hyn yr ydych wedi’i ysgrifennu amdanoch eich hun',
  'programs.ask.not':
    'Ni allai fewngofnodi yn eich enw chi, gweld eich cyfeiriadau e-bost, na dangos, cuddio na dileu tystysgrif ddigidol.',
  'programs.ask.howLong': 'Am ba hyd',
  'programs.ask.howLong.text':
    'Hyd nes i chi ei datgysylltu o dan <programs>Rhaglenni cysylltiedig</programs> yn eich cyfrif, neu hyd nes na fydd wedi bod yma ers {days} diwrnod. Bydd yr hyn a ddarllenodd erbyn hynny yn aros ganddi.',
  'programs.ask.allow': 'Caniatáu',
  'programs.ask.deny': 'Peidio â chaniatáu',

  'programs.title': 'Rhaglenni cysylltiedig',
  'programs.lead':
    'Yr hyn yr ydych wedi’i ganiatáu i raglenni a gwefannau eraill. Gall pob un wneud yr hyn a restrir, a dim arall.',
  'programs.none': 'Nid oes rhaglen wedi’i chysylltu.',
  'programs.since': 'Cysylltwyd ar {date}',
  'programs.used': 'yma ddiwethaf ar {date}',
  'programs.unused': 'heb fod yma eto',
  'programs.disconnect': 'Datgysylltu',
  'programs.disconnect.text':
    'O’r eiliad hon ymlaen ni all wneud dim mwy yma. Mae’r hyn a ddarllenodd eisoes yn aros ganddi: gofynnwch yno am ddileu hwnnw.',
  'programs.disconnect.confirm': 'Ie, datgysylltwch hi',
  'programs.disconnected': 'Mae’r rhaglen wedi’i datgysylltu.',
} as const satisfies Record<keyof typeof english, string>;
