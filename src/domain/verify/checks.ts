import type { CheckRow } from './context.ts';
import { checkContents } from './contents.ts';
import { checkDomain } from './domain.ts';
import { checkEndorsements, listEndorsements } from './endorsements.ts';
import { checkHolder, checkOccasion } from './holder.ts';
import { checkIssuer } from './issuer.ts';
import { checkIssuerKnown } from './issuer-known.ts';
import { checkKey } from './key/key.ts';
import { checkRecipient } from './recipient.ts';
import { checkRefresh, namesRefreshService } from './refresh.ts';
import { checkStatus } from './status/status.ts';
import { checkPresenter, checkSubject } from './subject.ts';
import { checkUnaltered } from './unaltered.ts';
import { checkValidity } from './validity.ts';
import { checkWellFormed } from './well-formed.ts';

const badges = 'https://www.imsglobal.org/spec/ob/v3p0/';
const dataModel = 'https://www.w3.org/TR/vc-data-model-2.0/';
const dataIntegrity = 'https://www.w3.org/TR/vc-data-integrity/';

/** Every check, in the order in which a reader asks. Adding one adds a row. */
export const checkTable: readonly CheckRow[] = [
  {
    id: 'well-formed',
    label: 'Well-formed?',
    specification: `${badges}#achievementcredential`,
    weight: 'decisive',
    run: ({ document }) => checkWellFormed(document),
  },
  {
    id: 'unaltered',
    label: 'Unaltered?',
    specification: `${dataIntegrity}#verify-proof`,
    weight: 'decisive',
    run: checkUnaltered,
  },
  {
    id: 'issuer',
    label: 'Signed by the issuer?',
    specification: `${dataIntegrity}#retrieve-verification-method`,
    weight: 'decisive',
    run: checkIssuer,
  },
  {
    id: 'holder',
    label: 'Signed by whoever presents it?',
    specification: `${dataModel}#verifiable-presentations`,
    weight: 'decisive',
    run: checkHolder,
  },
  {
    id: 'occasion',
    label: 'Made for this occasion?',
    specification: `${dataIntegrity}#proofs`,
    weight: 'decisive',
    applies: (_, { challenge, domain }) => challenge !== undefined || domain !== undefined,
    run: checkOccasion,
  },
  {
    id: 'contents',
    label: 'Do the credentials in it hold good?',
    specification: `${dataModel}#presentations-including-holder-claims`,
    weight: 'decisive',
    run: checkContents,
  },
  {
    id: 'subject',
    label: 'Does it belong to the document that contains it?',
    specification: `${badges}#endorsementsubject`,
    weight: 'telling',
    applies: (_, { about }) => about !== undefined,
    run: checkSubject,
  },
  {
    id: 'presenter',
    label: 'Awarded to whoever presents it?',
    specification: `${dataModel}#presentations-including-holder-claims`,
    weight: 'decisive',
    applies: (_, { presenter }) => presenter !== undefined,
    run: checkPresenter,
  },
  {
    id: 'domain',
    label: 'Does the issuer’s website confirm the key?',
    specification: 'https://identity.foundation/.well-known/resources/did-configuration/',
    weight: 'telling',
    run: checkDomain,
  },
  {
    id: 'issuer-known',
    label: 'Is the issuer known?',
    specification: `${dataModel}#issuer`,
    weight: 'telling',
    run: checkIssuerKnown,
  },
  {
    id: 'status',
    label: 'Not revoked?',
    specification: 'https://www.w3.org/TR/vc-bitstring-status-list/#validate-algorithm',
    weight: 'decisive',
    run: checkStatus,
  },
  {
    id: 'validity',
    label: 'In date?',
    specification: `${dataModel}#validity-period`,
    weight: 'decisive',
    run: checkValidity,
  },
  {
    id: 'key',
    label: 'Was the key in force when it signed?',
    specification: 'https://www.w3.org/TR/cid-1.0/#verification-methods',
    weight: 'telling',
    run: checkKey,
  },
  {
    id: 'endorsements',
    label: 'Do the endorsements hold good?',
    specification: `${badges}#endorsementcredential`,
    weight: 'aside',
    applies: (examined) => listEndorsements(examined).length > 0,
    run: checkEndorsements,
  },
  {
    id: 'refresh',
    label: 'Is this the newest version?',
    specification: `${badges}#refreshservice`,
    weight: 'aside',
    applies: namesRefreshService,
    run: checkRefresh,
  },
  {
    id: 'recipient',
    label: 'Awarded to this person?',
    specification: `${badges}#recipient-verification`,
    weight: 'decisive',
    applies: (_, { recipient }) => Boolean(recipient?.trim()),
    run: checkRecipient,
  },
];
