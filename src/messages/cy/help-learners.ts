import type { helpLearners as english } from '../en/help-learners.ts';

export const helpLearners = {
  'help.q.credential': 'Beth yw tystysgrif ddigidol?',
  'help.a.credential':
    'Cofnod wedi’i lofnodi o rywbeth rydych wedi’i gyflawni, wedi’i ddangos fel bathodyn. Mae’n dweud beth a wnaethoch, sut y’i barnwyd, gan bwy, a phryd. Mae {issuer} yn ei lofnodi â’i allwedd ei hun, felly gall unrhyw un weld ei fod yn ddilys a heb ei newid. Mae ganddo ei gyfeiriad gwe ei hun.',
  'help.q.catalogue': 'Pa dystysgrifau digidol y gallwn i eu hennill?',
  'help.a.catalogue':
    'Maent i gyd yn y <catalogue>catalog</catalogue>; gallwch ei chwilio a’i hidlo. Pan fyddwch wedi mewngofnodi, mae tic gwyrdd, a geiriau sy’n dweud hynny, ar y rhai sydd gennych, ac mae’r rhai sy’n aros amdanoch wedi’u nodi hefyd.',
  'help.q.get': 'Sut mae cael fy un i?',
  'help.a.get':
    'Pan fydd eich canolfan yn rhoi gwybod eich bod wedi cwblhau cyflawniad, a bod cyfeiriad e-bost dilys ar eich cyfer, daw e-bost â dolen. Agorwch y ddolen, edrychwch ar y bathodyn, a’i dderbyn. Mae derbyn yn profi mai chi biau’r cyfeiriad, yn creu cyfrif i chi os nad oes gennych un, ac yn eich mewngofnodi.',
  'help.q.accept': 'Oes rhaid i mi ei derbyn?',
  'help.a.accept':
    'Nac oes. Gallwch ei derbyn, ei gwrthod, neu ei gadael. Cyn i chi ei derbyn, dim ond chi a’r rhai sy’n ei dyfarnu, {issuer} a’ch canolfan, all ei gweld; dim ond wedyn y gallwch ei rhannu. Os byddwch yn gwrthod, gallwch newid eich meddwl gyda’r un ddolen neu ar eich dangosfwrdd.',
  'help.q.time': 'Oes terfyn amser?',
  'help.a.time': 'Nac oes. Mae cynnig yn aros amdanoch, faint bynnag o amser y mae’n ei gymryd.',
  'help.q.link': 'Nid yw’r ddolen yn fy e-bost yn gweithio mwyach',
  'help.a.link':
    'Gellir ateb cynnig unwaith; ar ôl hynny mae ar eich <dashboard>dangosfwrdd</dashboard>. <signIn>Gofynnwch am ddolen fewngofnodi</signIn> i’r cyfeiriad y daeth yr e-bost iddo. Mae dolen fewngofnodi’n gweithio unwaith, am {minutes} munud; gallwch ofyn am un newydd ar unrhyw adeg.',
  'help.q.no-mail': 'Ni ddaeth e-bost',
  'help.a.no-mail':
    'Edrychwch yn eich post sothach yn gyntaf. Yna gofynnwch i’ch canolfan pa gyfeiriad e-bost sydd ganddi ar eich cyfer, a gofynnwch iddi anfon y cynnig eto. Ni ellir cynnig tystysgrif ddigidol heb gyfeiriad dilys; mae’n aros nes i’ch canolfan ychwanegu un.',
  'help.q.reminders': 'Alla i atal y nodiadau atgoffa?',
  'help.a.reminders':
    'Gallwch. Mae dau ar y mwyaf am bob cynnig, ac mae dolen ym mhob un sy’n atal pob nodyn atgoffa i’ch cyfeiriad. Mae’r cynnig ei hun yn aros yn agored.',
  'help.q.earlier': 'Alla i gael tystysgrif ddigidol am rywbeth a gyflawnais yn gynharach?',
  'help.a.earlier':
    'Gallwch, os yw {issuer} yn dyfarnu un amdano. Os yw eich canlyniad cynharach ar gofnod o dan gyfeiriad e-bost rydych wedi’i brofi, mae’n aros ar eich <dashboard>dangosfwrdd</dashboard>, yn barod i’w hawlio. Efallai ichi ddefnyddio cyfeiriad arall bryd hynny: ychwanegwch ef at eich <account>cyfrif</account> ac edrychwch eto.',
  'help.q.ask': 'Nid yw fy nghyflawniad cynharach yno. Sut mae gofyn amdano?',
  'help.a.ask':
    'Mewngofnodwch, agorwch y cyflawniad yn y <catalogue>catalog</catalogue> a gofynnwch amdano. Rhowch eich enw ar y pryd, eich rhif cofrestru a’r dyddiad os ydych yn eu gwybod, a beth bynnag sy’n dangos i chi ei wneud. Eich canolfan neu {issuer} sy’n penderfynu, a chewch e-bost y naill ffordd neu’r llall. Gallwch dynnu cais sy’n aros yn ôl.',
  'help.q.auto-accept': 'A ellir derbyn tystysgrifau digidol newydd drosof?',
  'help.a.auto-accept':
    'Gellir, ar gyfer pob corff dyfarnu y byddwch yn ei ddewis: pan fyddwch yn derbyn un o’i dystysgrifau digidol am y tro cyntaf, neu’n ddiweddarach ar dudalen eich <account>cyfrif</account>. Mae wedi’i ddiffodd nes i chi ei droi ymlaen, a gallwch ei ddiffodd ar unrhyw adeg. Mae’r hyn sy’n cyrraedd felly yn breifat nes i chi ei wneud yn gyhoeddus.',
  'help.q.young': 'Beth sy’n wahanol i ddysgwyr ifanc?',
  'help.a.young':
    'Lle mae canolfan wedi cofrestru dysgwr fel un sydd dan ofal gwarcheidwad, ni chaiff dim byth ei dderbyn yn awtomatig: caiff pob tystysgrif ddigidol ei derbyn â llaw.',
  'help.q.wrong': 'Mae rhywbeth ar fy nhystysgrif ddigidol yn anghywir',
  'help.a.wrong':
    'Gofynnwch i’ch canolfan, neu i {issuer}. Ni all neb newid yr hyn a lofnodwyd; caiff tystysgrif ddigidol anghywir ei diddymu, a chaiff un gywir ei dyfarnu yn ei lle.',

  'help.q.see': 'Pwy all weld fy nhystysgrif ddigidol?',
  'help.a.see':
    'Chi, {issuer} a’ch canolfan, nes i chi benderfynu fel arall. Mae pob tystysgrif ddigidol yn dechrau’n breifat, hyd yn oed os derbyniwyd hi’n awtomatig. Unwaith y bydd yn gyhoeddus, gall unrhyw un sydd â’i chyfeiriad ei gweld, a gall peiriannau chwilio ei rhestru. Mae un breifat yn ateb yn union fel cyfeiriad lle nad oes dim.',
  'help.q.eye': 'Beth yw ystyr y llygad?',
  'help.a.eye':
    'Mae llygad caeedig yn golygu preifat, a llygad agored yn golygu cyhoeddus; mae’r gair wrth ei ymyl yn dweud yr un peth. Pwyswch y botwm ar eich <dashboard>dangosfwrdd</dashboard> neu ar dudalen y dystysgrif ddigidol i’w newid, mor aml ag y mynnwch.',
  'help.q.shown': 'Beth mae eraill yn ei weld ar dudalen tystysgrif ddigidol?',
  'help.a.shown':
    'Eich enw, y bathodyn, am beth y’i dyfernir ac yn ôl pa feini prawf, y dyddiad, tystiolaeth a chanlyniadau lle cofnodwyd hwy, pwy a wnaeth y penderfyniad asesu, a chanlyniad ei gwirio yn y fan a’r lle.',
  'help.q.profile': 'Beth yw’r gwahaniaeth rhwng dangosfwrdd a phroffil?',
  'help.a.profile':
    'Chi yn unig biau’r <dashboard>dangosfwrdd</dashboard>: yno rydych yn derbyn, dangos, cuddio, rhannu a dileu. Y <profile>proffil</profile> yw’r hyn y mae eraill yn ei weld mewn un cyfeiriad: yr enw proffil a ddewiswch, ychydig eiriau, llun os mynnwch, a dim ond y tystysgrifau digidol a wnaethoch yn gyhoeddus. Mae wedi’i ddiffodd nes i chi ei droi ymlaen, ac mae un gwasgiad yn ei ddiffodd eto. Edrychwch arno fel y mae eraill yn ei weld cyn ei rannu.',
  'help.q.handle': 'Alla i ddewis a newid cyfeiriad fy mhroffil?',
  'help.a.handle':
    'Gallwch: ei ran olaf, eich enw proffil. Ni ellir dewis enwau sydd eisoes wedi’u cymryd neu eu cadw, na rhai sy’n edrych yn debyg iddynt. Pan fyddwch yn ei newid, mae’r hen un yn arwain at yr un newydd, ac ni chaiff ei roi byth i neb arall.',

  'help.q.share': 'Sut mae rhannu tystysgrif ddigidol?',
  'help.a.share':
    'Derbyniwch hi a’i gwneud yn gyhoeddus yn gyntaf. Ar ei thudalen, o dan Rhannu, mae popeth wedyn: negeseuon ar LinkedIn, Facebook, X a WhatsApp, ei hychwanegu at eich proffil LinkedIn, e-bost, dolen i’w chopïo, llinell a chod QR ar gyfer eich CV, a thestun ar gyfer eich llofnod e-bost. Nid anfonir dim at y gwasanaethau hynny cyn i chi bwyso.',
  'help.q.embed': 'Sut mae dangos tystysgrifau digidol ar fy ngwefan?',
  'help.a.embed':
    'Gyda’r <embed>dudalen fewnosod</embed>: dewiswch un, sawl un neu bob un o’ch tystysgrifau digidol cyhoeddus, a ffurf, lliwiau, maint a cholofnau; yna copïwch y cod. Mae ffurf ar gyfer tudalennau nad ydynt yn derbyn sgriptiau, ac un ar gyfer rhaglenni sy’n deall oEmbed. Mae’r hyn a wnewch yn breifat neu a ddilëwch yn ddiweddarach yn diflannu yno hefyd; dangosir yr hyn sydd wedi’i ddiddymu fel rhywbeth wedi’i ddiddymu.',
  'help.q.embed-site': 'Beth mae’n rhaid i’m gwefan ei ganiatáu ar gyfer hynny?',
  'help.a.embed-site':
    'Dim, ar y rhan fwyaf o wefannau. Lle mae eich gwefan yn anfon polisi diogelwch cynnwys, ychwanegwch <code>frame-src {origin}</code> ar gyfer y ffrâm, <code>script-src {origin}</code> hefyd ar gyfer y sgript, neu <code>img-src {origin}</code> ar gyfer dolen a llun. Nid yw’r hyn a fewnosodir yn gosod unrhyw gwci nac yn gofyn am ddim gan unrhyw wefan arall.',
  'help.q.files': 'Alla i ei chadw fy hun?',
  'help.a.files':
    'Gallwch. Ar ei thudalen gallwch lawrlwytho’r dystysgrif ddigidol wedi’i llofnodi (JSON), y bathodyn fel llun â’r dystysgrif ddigidol y tu mewn iddo (PNG neu SVG), a thystysgrif i’w hargraffu â’r dystysgrif ddigidol wedi’i hatodi (PDF). Mae pob un yn cario ei phrawf ei hun a gellir ei gwirio heb y wefan hon.',
  'help.q.copy': 'All rhywun gopïo neu ddwyn fy nhystysgrif ddigidol?',
  'help.a.copy':
    'Gellir copïo llun, ond nid yw’n profi dim. Mae’r dystysgrif ddigidol wedi’i llofnodi yn dweud, ar ffurf wedi’i sgramblo, i bwy y’i dyfarnwyd: gall pwy bynnag sy’n ei gwirio deipio enw neu gyfeiriad e-bost a chael gwybod ai’r person hwnnw biau hi. Ni all neb newid hynny heb dorri’r llofnod.',
  'help.q.gone': 'Beth fydd yn digwydd os bydd {issuer} neu’r wefan hon yn diflannu?',
  'help.a.gone':
    'Mae’r ffeiliau a lawrlwythwyd gennych yn dal yn ddilys: maent yn cynnwys y llofnod a hunaniaeth yr allwedd, a gall unrhyw wiriwr Open Badges 3.0 eu gwirio. Yr unig beth na ellir ei weld wedyn yw a yw’r dystysgrif ddigidol wedi’i diddymu ers hynny, ac mae’r gwiriwr yn dweud hynny. Felly lawrlwythwch yr hyn sy’n bwysig i chi.',
  'help.q.revoked': 'Mae fy nhystysgrif ddigidol wedi’i diddymu, neu wedi dod i ben',
  'help.a.revoked':
    'Gall {issuer} ddiddymu tystysgrif ddigidol a ddyfarnwyd drwy gamgymeriad; cewch wybod drwy e-bost. Mae gan rai tystysgrifau digidol ddiwrnod olaf. Mae’r ddau fath yn aros ar eich dangosfwrdd, wedi’u nodi, ac mae pob gwiriad yn dweud hynny. Gofynnwch i {issuer} am y rheswm.',
  'help.q.wallet': 'Sut mae rhoi tystysgrif ddigidol mewn waled?',
  'help.a.wallet':
    'Ap sy’n cadw tystysgrifau digidol yw waled, fel Learner Credential Wallet neu LearnCard. Ar eich <dashboard>dangosfwrdd</dashboard>, neu ar dudalen tystysgrif ddigidol yr ydych wedi’i derbyn, dewiswch Ychwanegu at waled. Cewch god QR, a botymau sy’n agor waled ar yr un ddyfais; maent yn gweithio unwaith, am ddeng munud. Os nad yw’ch waled yn derbyn y naill na’r llall, gludwch y ddolen neu ychwanegwch y ffeil â llaw. Mae’r dudalen yn dweud a weithiodd.',
  'help.q.wallet-safe': 'Beth mae fy waled yn ei gael, ac a allai rhywun arall ei gymryd?',
  'help.a.wallet-safe':
    'Copi sydd wedi’i lofnodi ar gyfer eich waled chi yn unig; mae tudalen y dystysgrif ddigidol, a phwy sy’n cael ei gweld, yn aros fel y maent. Dim ond chi all greu’r cod QR, ar ôl mewngofnodi. Tra bydd yn ddilys, gallai pwy bynnag sy’n ei sganio neu’n tynnu llun ohono o’ch blaen roi’r copi yn ei waled ei hun, felly peidiwch â’i ddangos i neb. Gyda waled OpenID gallwch gael cod drwy e-bost, ac ni fydd y cod QR o unrhyw werth hebddo. Mae tudalen y dystysgrif ddigidol yn dweud wrthych chi yn unig pryd y cafodd waled hi.',

  'help.q.import': 'A gaf ychwanegu bathodynnau y mae eraill wedi’u dyfarnu i mi?',
  'help.a.import':
    'Cewch. Ar eich <dashboard>dangosfwrdd</dashboard>, o dan Bathodynnau o fannau eraill, dewiswch ffeil y bathodyn neu rhowch ei gyfeiriad gwe. Caiff ei wirio a’i gadw’n union fel y daeth i law. Caiff ei ddangos fel un wedi’i fewnforio, gyda’r diwrnod y’i gwiriwyd ddiwethaf, a byth fel un o rai {issuer}. Mae’n breifat nes i chi ei ddangos ar eich proffil, a dim ond os cafodd ei ddyfarnu i gyfeiriad yn eich cyfrif y gallwch ei ddangos.',
  'help.q.programs': 'Mae rhaglen yn gofyn am fynediad at fy nhystysgrifau digidol',
  'help.a.programs':
    'Gall waled, portffolio neu raglen arall ofyn hynny i chi. Dangosir i chi gyfeiriad pwy ydyw a beth y gallai’r rhaglen ei wneud, ac nid oes dim yn digwydd oni bai eich bod yn ei ganiatáu. Gall unrhyw un wneud rhaglen a rhoi unrhyw enw iddi, felly peidiwch â chaniatáu mynediad oni bai eich bod newydd ddod oddi yno. O dan <programs>Rhaglenni cysylltiedig</programs> fe welwch bob un ohonynt, a gallwch ddatgysylltu pob un ar unwaith. Mae’r hyn a ddarllenodd erbyn hynny yn aros ganddi.',

  'help.q.account': 'Oes angen cyfrinair arna i?',
  'help.a.account':
    'Nac oes, nid oes rhai. Rydych yn <signIn>mewngofnodi</signIn> drwy ddolen a anfonir atoch drwy e-bost, neu ag allwedd fynediad (passkey). Caiff eich cyfrif ei greu pan fyddwch yn derbyn eich tystysgrif ddigidol gyntaf.',
  'help.q.passkey': 'Beth yw allwedd fynediad (passkey)?',
  'help.a.passkey':
    'Allwedd y mae eich ffôn, eich cyfrifiadur neu’ch rheolwr cyfrineiriau yn ei chadw i chi ac yn ei hagor â’ch bys, eich wyneb neu PIN. Ychwanegwch un ar dudalen eich <account>cyfrif</account> a gallwch fewngofnodi heb e-bost. Gallwch gael sawl un, a dileu pob un ohonynt; mae’r ddolen drwy e-bost bob amser yn gweithio hefyd.',
  'help.q.browsers': 'Mewngofnodais ar ddyfais nad fi biau hi, neu a gollais',
  'help.a.browsers':
    'Mae tudalen eich <account>cyfrif</account> yn rhestru’r porwyr sydd wedi mewngofnodi. Allgofnodwch unrhyw un ohonynt, neu bob un arall ar unwaith.',
  'help.q.addresses': 'Alla i ddefnyddio sawl cyfeiriad e-bost?',
  'help.a.addresses':
    'Gallwch. Ychwanegwch hwy ar dudalen eich <account>cyfrif</account> ac agorwch y ddolen a anfonir i bob un. Mae tystysgrifau digidol a anfonir i unrhyw un ohonynt yn cyrraedd eich un cyfrif. I’r prif gyfeiriad yr aiff negeseuon am eich cyfrif.',
  'help.q.remove': 'Rwy’n colli cyfeiriad. Fydda i’n colli fy nhystysgrifau digidol?',
  'help.a.remove':
    'Na fyddwch. Mae’r hyn a dderbynioch yn perthyn i’ch cyfrif, nid i gyfeiriad. Ychwanegwch gyfeiriad arall a’i brofi cyn i chi golli’r hen un; yna gallwch dynnu hwnnw. Nid yw tynnu cyfeiriad byth yn tynnu tystysgrif ddigidol.',
  'help.q.merge': 'Mae’n ymddangos bod gen i ddau gyfrif',
  'help.a.merge':
    'Mewngofnodwch i’r un rydych am ei gadw ac ychwanegwch gyfeiriad y llall ar dudalen eich <account>cyfrif</account>. Pan fyddwch wedi profi’r cyfeiriad hwnnw, gofynnir i chi a ddylid uno’r ddau; yna mae popeth mewn un.',
  'help.q.language': 'Alla i gael y tudalennau hyn yn Saesneg?',
  'help.a.language':
    'Gallwch. Mae’r botwm wrth droed pob tudalen yn newid yr iaith. Mae’r tystysgrifau digidol eu hunain yn yr iaith yr ysgrifennodd {issuer} hwy ynddi.',

  'help.q.delete': 'Sut mae dileu tystysgrif ddigidol?',
  'help.a.delete':
    'Ar eich <dashboard>dangosfwrdd</dashboard>, o dan Dileu; gofynnir i chi unwaith eto. Mae ei thudalen, ei lle ar eich proffil a phopeth a fewnosodwyd yn dod i ben ar unwaith. Gallwch ddadwneud hynny am {days} diwrnod, a daw yn ôl yn un breifat. Mae ffeil a lawrlwythwyd cyn hynny yn aros gyda phwy bynnag sydd â hi.',
  'help.q.data': 'Beth ydych chi’n ei wybod amdana i, ac alla i fynd ag ef gyda mi?',
  'help.a.data':
    'Mae’r <privacy>hysbysiad preifatrwydd</privacy> yn dweud beth a gedwir, pam, ac am ba hyd. Mae <data>Eich data</data> yn rhoi’r cyfan i chi mewn un ffeil: eich cyfrif, a phob tystysgrif ddigidol fel JSON wedi’i lofnodi, lluniau a thystysgrif i’w hargraffu.',
  'help.q.erase': 'Sut mae dileu fy nghyfrif yn llwyr?',
  'help.a.erase':
    'Ar y dudalen <data>Eich data</data>, ar unwaith ac am byth. Mae popeth yma sy’n eich enwi yn mynd. Mae’r hyn a lawrlwythwyd gennych chi neu eraill yn aros yn ddilys a gellir ei wirio o hyd.',
} as const satisfies Record<keyof typeof english, string>;
