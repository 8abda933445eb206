/** What a browser shows at an address that was made for a wallet. */
export const walletInteraction = {
  'walletInteraction.title': 'This address is for a wallet app',
  'walletInteraction.what':
    'It lets a wallet app collect a digital credential, once and within a few minutes. A browser cannot collect it.',
  'walletInteraction.app':
    'Open your wallet app and look for a way to add a credential. Scan the code there, or paste the address of this page.',
  'walletInteraction.own':
    'If it is your credential, open it from your <dashboard>dashboard</dashboard> and choose “Add to wallet”. That page can open a wallet on this device, and has the credential as a file, too.',
  'walletInteraction.keep':
    'Do not pass the address on: whoever has it can collect the credential in your place.',
} as const;
