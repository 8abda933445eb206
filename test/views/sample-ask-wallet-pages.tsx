import { AskWalletPage } from '#views/ask-wallet-page.tsx';
import { buildQrPath } from '#domain/qr.ts';
import { report } from './sample-report.ts';
import { frame, hostile } from './samples.tsx';

const asking = { frame, url: '/verify/wallet/prq_1' } as const;
const way = { url: 'openid4vp://?client_id=x', qr: buildQrPath('openid4vp://?client_id=x') };

/** Pages on which a verifier asks a wallet. */
export const askWalletPages = {
  'question that waits': (
    <AskWalletPage
      {...asking}
      standing="waiting"
      until={hostile}
      way={{ ...way, isHandheld: false }}
      stateUrl="/verify/wallet/prq_1/state"
    />
  ),
  'question that waits, on a phone': (
    <AskWalletPage
      {...asking}
      standing="waiting"
      until={hostile}
      way={{ ...way, isHandheld: true }}
      stateUrl="/verify/wallet/prq_1/state"
    />
  ),
  'question with an answer': <AskWalletPage {...asking} standing="shown" report={report} />,
  'question declined': <AskWalletPage {...asking} standing="declined" />,
  'question to a wallet that could not': <AskWalletPage {...asking} standing="unable" />,
  'question that is over': <AskWalletPage {...asking} standing="expired" />,
};
