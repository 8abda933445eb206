import { Hono } from 'hono';
import { isLaurelError, LaurelError } from '#domain/errors.ts';
import { type Proof, readProof, useProof } from '#services/address-proofs.ts';
import {
  AddressOwnPage,
  MergePage,
  OtherAccountPage,
  ProofDeadPage,
  ProveAddressPage,
  ProveSignInPage,
} from '#views/prove-address-pages.tsx';
import type { Env, Request } from '../env.ts';
import { readField, readForm } from '../forms.ts';
import { signInPath } from '../return-to.ts';
import { say } from './account.tsx';
import { sendPage } from './send.ts';

/** The page of a link that proves an address, by what it would do for whoever opened it. */
function showProof(c: Request, proof: Proof) {
  const frame = { ...c.get('frame'), noIndex: true };
  const action = c.req.path;
  c.header('Cache-Control', 'private, no-store');
  switch (proof.kind) {
    case 'dead':
      return sendPage(c, <ProofDeadPage frame={frame} />, 410);
    case 'sign-in':
      return sendPage(
        c,
        <ProveSignInPage frame={frame} email={proof.email} signInUrl={signInPath(action)} />,
      );
    case 'other-account':
      return sendPage(c, <OtherAccountPage frame={frame} email={proof.email} />, 403);
    case 'own':
      return sendPage(c, <AddressOwnPage frame={frame} email={proof.email} />);
    case 'free':
      return sendPage(
        c,
        <ProveAddressPage
          frame={frame}
          email={proof.email}
          name={proof.learner.name}
          action={action}
        />,
      );
    case 'merge':
      return sendPage(
        c,
        <MergePage
          frame={frame}
          email={proof.email}
          name={proof.learner.name}
          other={{
            name: proof.other.name,
            awards: proof.otherAwards,
            addresses: proof.otherAddresses.map(({ email }) => email),
          }}
          action={action}
        />,
      );
  }
}

const path = '/account/addresses/prove/:token';

export const proveAddressPages = new Hono<Env>()
  .get(path, async (c) => showProof(c, await readProof(c.get('ctx'), c.req.param('token'))))
  .post(path, async (c) => {
    const merge = readField(await readForm(c), 'merge', 3) === 'yes';
    try {
      const outcome = await useProof(c.get('ctx'), c.req.param('token'), merge);
      if (typeof outcome === 'string') return say(c, outcome);
      if (outcome.kind === 'sign-in') throw new LaurelError('sign_in_required');
      return showProof(c, outcome);
    } catch (error) {
      // Somebody, or another tab, was faster: the link says how things stand now.
      if (isLaurelError(error, 'changed_meanwhile')) return c.redirect(c.req.path, 303);
      throw error;
    }
  });
