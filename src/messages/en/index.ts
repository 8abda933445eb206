import { askWallet } from './ask-wallet.ts';
import { autoAccept } from './auto-accept.ts';
import { catalogue } from './catalogue.ts';
import { claim } from './claim.ts';
import { requests } from './requests.ts';
import { takeAway } from './take-away.ts';
import { types } from './types.ts';
import { checks } from './checks.ts';
import { credential } from './credential.ts';
import { share } from './share.ts';
import { data } from './data.ts';
import { privacy } from './privacy.ts';
import { hosts } from './hosts.ts';
import { imports } from './imports.ts';
import { embedBuilder } from './embed-builder.ts';
import { embed } from './embed.ts';
import { dashboard } from './dashboard.ts';
import { frame } from './frame.ts';
import { profile } from './profile.ts';
import { account } from './account.ts';
import { proveAddress } from './prove-address.ts';
import { signIn } from './sign-in.ts';
import { mail } from './mail.ts';
import { reminders } from './reminders.ts';
import { verify } from './verify.ts';
import { help } from './help.ts';
import { helpCentres } from './help-centres.ts';
import { helpLearners } from './help-learners.ts';
import { helpVerifiers } from './help-verifiers.ts';
import { problems } from './problems.ts';
import { programs } from './programs.ts';
import { openid } from './openid.ts';
import { parts } from './parts.ts';
import { pdf } from './pdf.ts';
import { wallet } from './wallet.ts';
import { walletInteraction } from './wallet-interaction.ts';

/** Every message, in English: the catalogue that defines which there are. */
export const en = {
  ...frame,
  ...dashboard,
  ...profile,
  ...signIn,
  ...account,
  ...proveAddress,
  ...autoAccept,
  ...catalogue,
  ...claim,
  ...requests,
  ...types,
  ...embed,
  ...embedBuilder,
  ...mail,
  ...reminders,
  ...data,
  ...imports,
  ...hosts,
  ...takeAway,
  ...privacy,
  ...verify,
  ...help,
  ...helpLearners,
  ...helpVerifiers,
  ...helpCentres,
  ...problems,
  ...programs,
  ...openid,
  ...parts,
  ...pdf,
  ...wallet,
  ...walletInteraction,
  ...askWallet,
  ...share,
  ...credential,
  ...checks,
} as const;
