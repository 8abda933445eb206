import type { imports as english } from '../en/imports.ts';

export const imports = {
  'imports.title': 'Bathodynnau o fannau eraill',
  'imports.lead':
    'Dewch â bathodynnau y mae eraill wedi’u dyfarnu i chi i mewn. Caiff pob un ei wirio a’i gadw’n union fel y daeth i law; gair ei gorff dyfarnu ydyw o hyd, ac mae’n breifat nes i chi ei ddangos.',
  'imports.back': 'Yn ôl i’ch tystysgrifau digidol',
  'imports.all': 'Pob bathodyn o fannau eraill, a dod ag un i mewn',
  'imports.count':
    '{count, plural, =0 {Dim un eto.} zero {# bathodyn, o {max} ar y mwyaf} one {# bathodyn, o {max} ar y mwyaf} two {# fathodyn, o {max} ar y mwyaf} few {# bathodyn, o {max} ar y mwyaf} many {# bathodyn, o {max} ar y mwyaf} other {# bathodyn, o {max} ar y mwyaf}}',
  'imports.new': 'Dod ag un i mewn',
  'imports.file': 'Dewiswch ffeil',
  'imports.fileHint':
    'Llun o fathodyn (PNG, SVG), PDF, neu’r bathodyn ar ffurf JSON neu JWT; 1 MB ar y mwyaf',
  'imports.url': 'Neu gludwch ei gyfeiriad gwe',
  'imports.urlHint': 'Lle mae’r bathodyn ei hun: mae’r wefan hon yn ei nôl oddi yno, unwaith',
  'imports.submit': 'Ei wirio a’i gadw',
  'imports.rules':
    'Yr hyn a gedwir: Open Badges 2.0 a 3.0 a Chofnodion Dysgwr Cynhwysfawr sy’n llwyddo yn eu gwiriadau. Ni chedwir yr hyn sy’n methu, na’r hyn a ddyfarnwyd i gyfeiriad nad yw’n eiddo i chi.',
  'imports.nothing': 'Dewiswch ffeil, neu gludwch gyfeiriad gwe.',
  'imports.list': 'Yr hyn y daethoch ag ef i mewn',
  'imports.dashboard.lead':
    'Gan gyrff dyfarnu eraill, wedi’u cadw fel y daethant i law. Gwiriodd y wefan hon nhw; nid hi a’u dyfarnodd.',
  'imports.unnamed': 'Bathodyn heb enw',
  'imports.facts': '{issuer}, dyfarnwyd ar <date></date>',
  'imports.facts.undated': '{issuer}',
  'imports.checked': 'Wedi’i fewnforio, gwiriwyd ar <date></date>',
  'imports.recipient.own': 'Fe’i dyfarnwyd i gyfeiriad sydd yn y cyfrif hwn.',
  'imports.recipient.unnamed':
    'Nid yw’n enwi cyfeiriad y gellid ei gymharu. Felly ni all neb ddweud mai chi biau ef, ac mae’n aros yn breifat.',
  'imports.outcome.passed': 'Wedi’i wirio',
  'imports.outcome.unknown': 'Nid oedd modd gwirio popeth',
  'imports.outcome.failed': 'Ni lwyddodd',
  'imports.done.added': 'Wedi’i wirio a’i gadw. Mae’n breifat nes i chi ei ddangos.',
  'imports.done.replaced': 'Wedi’i wirio. Mae’n cymryd lle’r un cynharach.',
  'imports.done.known': 'Mae’r bathodyn hwn gennych eisoes. Cafodd ei wirio eto.',
  'imports.done.checked': 'Wedi’i wirio eto.',
  'imports.done.public':
    'Mae’r bathodyn hwnnw bellach i’w weld ar eich proffil tra bo’r proffil ymlaen.',
  'imports.done.private': 'Mae’r bathodyn hwnnw bellach yn breifat: dim ond chi all ei weld.',
  'imports.done.deleted': 'Wedi’i ddileu am byth.',
  'imports.details': 'Y bathodyn a’i wiriad',
  'imports.download': 'Ei lawrlwytho fel y daeth i law',
  'imports.again': 'Gwirio eto',
  'imports.again.text':
    'Mae’n gofyn eto i’w gorff dyfarnu, er enghraifft a yw’r bathodyn wedi’i dynnu’n ôl. Nid yw’r hyn y mae’r wefan hon yn ei gadw ohono yn newid.',
  'imports.inside':
    'I weld yr hyn sydd ynddo, gwiriwch ef eto ar y <verify>dudalen wirio</verify>.',
  'imports.source': 'Fe’i cafwyd o {host} ar <date></date>',
  'imports.received': 'Daethpwyd ag ef i mewn ar <date></date>',
  'imports.byProgram': 'Fe’i rhoddwyd yma gan raglen y rhoesoch ganiatâd iddi, ar <date></date>',
  'imports.delete': 'Dileu',
  'imports.delete.title': 'Dileu {name}?',
  'imports.delete.text':
    'Mae’n gadael eich dangosfwrdd a’ch proffil ar unwaith ac am byth. Os yw ei ffeil gennych o hyd, gallwch ddod ag ef i mewn eto.',
  'imports.delete.yes': 'Ie, dilëwch ef',
  'imports.delete.no': 'Na, cadwch ef',
  'imports.public.title': '{badge}, un o fathodynnau {name} o fannau eraill',
  'imports.public.notice': 'Wedi’i fewnforio, ac nid wedi’i ddyfarnu yma',
  'imports.public.text':
    'Daeth {name} â’r bathodyn hwn i mewn. {issuer} a’i llofnododd. Gwiriodd y wefan hon ef ar <date></date> ac mae’n dangos yr hyn a ganfuwyd bryd hynny; gwiriwch ef eto eich hun ar y <verify>dudalen wirio</verify>.',
  'imports.profile': 'Bathodynnau o fannau eraill',
  'imports.profile.lead':
    'Wedi’u dyfarnu gan eraill, a {name} a ddaeth â nhw i mewn. Gwiriodd y wefan hon bob un ar y diwrnod a nodir; nid hi a’u dyfarnodd.',
  'imports.profile.checked': '{issuer}. Wedi’i fewnforio, gwiriwyd ar <date></date>',
} as const satisfies Record<keyof typeof english, string>;
