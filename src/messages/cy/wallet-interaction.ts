import type { walletInteraction as english } from '../en/wallet-interaction.ts';

export const walletInteraction = {
  'walletInteraction.title': 'Cyfeiriad ar gyfer ap waled yw hwn',
  'walletInteraction.what':
    'Mae’n gadael i ap waled gasglu tystysgrif ddigidol, unwaith ac o fewn ychydig funudau. Ni all porwr ei chasglu.',
  'walletInteraction.app':
    'Agorwch eich ap waled a chwiliwch am ffordd o ychwanegu tystysgrif ddigidol. Sganiwch y cod yno, neu gludwch gyfeiriad y dudalen hon.',
  'walletInteraction.own':
    'Os chi biau’r dystysgrif ddigidol, agorwch hi o’ch <dashboard>dangosfwrdd</dashboard> a dewiswch “Ychwanegu at waled”. Gall y dudalen honno agor waled ar y ddyfais hon, ac mae’r dystysgrif ddigidol yno fel ffeil hefyd.',
  'walletInteraction.keep':
    'Peidiwch â rhoi’r cyfeiriad i neb arall: gall pwy bynnag sydd ag ef gasglu’r dystysgrif ddigidol yn eich lle.',
} as const satisfies Record<keyof typeof english, string>;
