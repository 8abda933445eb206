/** How a learner puts credentials into a wallet. */
export const wallet = {
  'wallet.add': 'Ychwanegu at waled',
  'wallet.addAll': 'Ychwanegu’r cyfan at waled',
  'wallet.title': 'Ychwanegu at waled',
  'wallet.titleOf': 'Ychwanegu {name} at waled',
  'wallet.lead':
    'Ap yw waled sy’n cadw tystysgrifau digidol ar eich ffôn neu’ch cyfrifiadur, fel y gallwch eu dangos heb y wefan hon. Chi sy’n dewis pa un i’w defnyddio.',

  'wallet.happens': 'Beth sy’n digwydd',
  'wallet.happens.offer':
    'Cewch god QR a dolenni ar gyfer eich waled. Maent yn gweithio unwaith, am {minutes} munud. Peidiwch â’u dangos i neb: gallai pwy bynnag sy’n sganio’r cod QR neu’n tynnu llun ohono o’ch blaen roi’r dystysgrif ddigidol yn ei waled ei hun.',
  'wallet.happens.copy':
    'Caiff copi o’r dystysgrif ddigidol ei lofnodi ar gyfer eich waled a’i glymu wrthi. Ni all waled neb arall brofi mai hi biau’r copi.',
  'wallet.happens.public':
    'Nid oes dim yn newid yma. Mae tudalen y dystysgrif ddigidol, a phwy sy’n cael ei gweld, yn aros fel y maent, ac nid yw’ch waled yn cael ei henwi arni.',
  'wallet.happens.status':
    'Os caiff y dystysgrif ddigidol ei diddymu rywbryd, caiff pawb sy’n gwirio’r copi yn eich waled wybod hynny hefyd.',

  'wallet.which': 'Pa dystysgrifau digidol',
  'wallet.which.none': 'Dewiswch o leiaf un dystysgrif ddigidol.',
  'wallet.empty': 'Nid oes dim i’w ychwanegu eto',
  'wallet.empty.text':
    'Dim ond tystysgrifau digidol yr ydych wedi’u derbyn a all fynd i waled. <dashboard>Gweld yr hyn sydd gennych</dashboard>.',
  'wallet.code': 'Anfon cod at fy e-bost er diogelwch',
  'wallet.codeHint':
    'Bydd eich waled yn gofyn am y cod, fel na all neb sy’n gweld y cod QR fod yn gynt na chi. Mae’n gweithio gyda waledi sy’n defnyddio OpenID; ni all y lleill ofyn am god.',
  'wallet.continue': 'Parhau',
  'wallet.back': 'Yn ôl',

  'wallet.offer': 'Cynnig i’ch waled',
  'wallet.offer.holds':
    '{count, plural, zero {Yn y cynnig hwn:} one {Yn y cynnig hwn:} two {Yn y cynnig hwn, # dystysgrif ddigidol:} few {Yn y cynnig hwn, # tystysgrif ddigidol:} many {Yn y cynnig hwn, # thystysgrif ddigidol:} other {Yn y cynnig hwn, # tystysgrif ddigidol:}}',
  'wallet.until':
    '{minutes, plural, =0 {Mae llai na munud ar ôl: mae’n ddilys} zero {Mae tua # munud ar ôl: mae’n ddilys} one {Mae tua # funud ar ôl: mae’n ddilys} two {Mae tua # funud ar ôl: mae’n ddilys} few {Mae tua # munud ar ôl: mae’n ddilys} many {Mae tua # munud ar ôl: mae’n ddilys} other {Mae tua # munud ar ôl: mae’n ddilys}} tan {moment}.',
  'wallet.once':
    'Gellir ei ddefnyddio unwaith, gan bwy bynnag sydd gyntaf: peidiwch â’i ddangos i neb.',
  'wallet.codeMailed':
    'Mae cod ar ei ffordd i’ch e-bost. Teipiwch ef yn y waled pan fydd yn gofyn; i’r cynnig hwn yn unig y mae’n perthyn.',

  'wallet.is.waiting': 'Yn aros am eich waled',
  'wallet.is.code-wrong': 'Anfonodd waled god anghywir',
  'wallet.is.code-wrong.text':
    'Edrychwch ar y neges ddiweddaraf a rhowch gynnig arall arni. {left, plural, zero {Mae # cynnig ar ôl} one {Mae # cynnig ar ôl} two {Mae # gynnig ar ôl} few {Mae # chynnig ar ôl} many {Mae # chynnig ar ôl} other {Mae # cynnig ar ôl}}.',
  'wallet.is.fetching': 'Mae waled wedi derbyn y cynnig',
  'wallet.is.fetching.text':
    'Mae’n cael ei drosglwyddo’n awr. Bydd y dudalen hon yn dweud pan fydd wedi’i wneud.',
  'wallet.is.taken': 'Wedi’i ychwanegu at waled',
  'wallet.is.taken.text':
    'Mae’r cynnig wedi’i ddefnyddio ac ni ellir ei ddefnyddio eto. Os nad eich waled chi oedd honno, allgofnodwch bob porwr arall ar dudalen eich cyfrif a gofynnwch i {site} am gymorth.',
  'wallet.is.refused': 'Ni allai’r waled ei gadw',
  'wallet.is.refused.text':
    'Cafodd ei drosglwyddo, ac yna dywedodd y waled na chafodd ei gadw. Rhowch gynnig arall arni gyda chynnig newydd, neu gyda waled arall.',
  'wallet.is.unfetched': 'Stopiodd y waled hanner ffordd',
  'wallet.is.unfetched.text':
    'Derbyniodd y cynnig ond ni chasglodd y dystysgrif ddigidol. Nid oes dim wedi’i golli: gwnewch gynnig newydd a rhowch gynnig arall arni.',
  'wallet.is.withdrawn': 'Rydych wedi tynnu’r cynnig hwn yn ôl',
  'wallet.is.withdrawn.text':
    'Nid aeth dim i waled drwyddo. Nid yw ei god QR na’i ddolenni’n gweithio mwyach.',
  'wallet.is.locked': 'Gormod o godau anghywir',
  'wallet.is.locked.text':
    'Er diogelwch mae’r cynnig hwn wedi dod i ben ac nid aeth dim i waled. Os chi a deipiodd yn anghywir, gwnewch gynnig newydd.',
  'wallet.is.expired': 'Mae amser y cynnig hwn ar ben',
  'wallet.is.expired.text':
    'Ni ddefnyddiodd neb ef. Nid yw ei god QR na’i ddolenni’n gweithio mwyach; gwnewch gynnig newydd.',

  'wallet.again': 'Cynnig newydd',
  'wallet.check': 'Gwirio eto',
  'wallet.withdraw': 'Tynnu’r cynnig hwn yn ôl',
  'wallet.back.credential': 'Yn ôl i’r dystysgrif ddigidol',
  'wallet.back.dashboard': 'Yn ôl i’ch tystysgrifau digidol',

  'wallet.ways': 'Dewiswch eich waled',
  'wallet.ways.phone':
    'Os yw’r waled ar y ddyfais hon, defnyddiwch fotwm. Os yw ar ddyfais arall, sganiwch y cod QR â honno.',
  'wallet.ways.desk':
    'Os yw’r waled ar eich ffôn, sganiwch y cod QR ag ef. Os yw ar y ddyfais hon, defnyddiwch fotwm.',
  'wallet.way.education': 'Learner Credential Wallet, LearnCard a rhai tebyg',
  'wallet.way.educationFor':
    'Waledi ar gyfer tystysgrifau dysgwyr. Defnyddiwch hwn os nad ydych yn siŵr.',
  'wallet.way.openid': 'Unrhyw waled sy’n defnyddio OpenID',
  'wallet.way.openidFor':
    'Mae llawer o waledi cenedlaethol, cwmnïau a phrifysgolion yn gwneud hynny (OpenID4VCI). Byddant yn gofyn ichi dderbyn cynnig.',
  'wallet.way.files': 'Heb waled',
  'wallet.way.filesFor':
    'Ffeiliau o’r dystysgrif ddigidol gyhoeddus, i’w cadw neu i’w rhoi mewn waled neu gasgliad â llaw. Maent hwythau wedi’u llofnodi, ond heb eu clymu wrth waled.',
  'wallet.way.filesAll': 'Lawrlwytho popeth mewn un ffeil',
  'wallet.qr.education': 'Cod QR ar gyfer Learner Credential Wallet, LearnCard a waledi tebyg',
  'wallet.qr.openid': 'Cod QR ar gyfer waledi sy’n defnyddio OpenID',
  'wallet.open.lcw': 'Agor yn Learner Credential Wallet',
  'wallet.open.learncard': 'Agor yn LearnCard',
  'wallet.open.openid': 'Agor mewn waled OpenID',
  'wallet.open.older': 'Fersiwn hŷn o Learner Credential Wallet',
  'wallet.copy.education': 'Dolen ar gyfer waledi eraill',
  'wallet.copy.educationHint': 'Gludwch hi lle mae’ch waled yn gofyn am ddolen (URL rhyngweithio).',
  'wallet.copy.openid': 'Y cynnig fel testun',
  'wallet.copy.openidHint': 'Gludwch ef mewn waled na all sganio.',

  'wallet.history': 'Mewn waledi',
  'wallet.history.openid': 'Ychwanegwyd at waled ar <day></day> (OpenID4VCI)',
  'wallet.history.vc-api': 'Ychwanegwyd at waled ar <day></day> (VC-API)',
  'wallet.history.unknown': 'Ychwanegwyd at waled ar <day></day>',
  'wallet.history.note': 'Dim ond chi sy’n gweld hyn.',
} as const;
