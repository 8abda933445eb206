import { asList, asObject, asString, idOf, type Loose } from '../reading.ts';
import { addressOf, type OldBadge } from './old-badge/badge.ts';
import type { Summary } from './report.ts';

const subjectOf = (document: Loose): Loose =>
  asObject(asList(document['credentialSubject'])[0]) ?? {};

/** What a credential says of itself, whatever it is about. */
export function summariseCredential(document: Loose): Summary {
  const issuer = asObject(document['issuer']);
  const subject = subjectOf(document);
  return {
    id: asString(document['id']),
    name: asString(document['name']),
    description: asString(document['description']),
    issuerId: idOf(document['issuer']),
    issuerName: asString(issuer?.['name']),
    issuerUrl: asString(issuer?.['url']),
    subjectId: asString(subject['id']),
    imageUrl: idOf(document['image']),
    awardedDate: asString(document['awardedDate']),
    validFrom: asString(document['validFrom'] ?? document['issuanceDate']),
    validUntil: asString(document['validUntil'] ?? document['expirationDate']),
  };
}

/** A badge is called after its achievement where it has no name of its own. */
export function summariseBadge(document: Loose): Summary {
  const credential = summariseCredential(document);
  const achievement = asObject(subjectOf(document)['achievement']) ?? {};
  const criteria = asObject(achievement['criteria']);
  const name = asString(achievement['name']);
  return {
    ...credential,
    name: credential.name ?? name,
    description: asString(achievement['description']) ?? credential.description,
    achievementId: asString(achievement['id']),
    achievementName: name,
    achievementType: asString(achievement['achievementType']),
    criteria: asString(criteria?.['narrative']),
    criteriaUrl: asString(criteria?.['id']),
    imageUrl: idOf(achievement['image']) ?? credential.imageUrl,
  };
}

/** What an endorsement says of itself. */
export const summariseEndorsement = (document: Loose): Summary => ({
  ...summariseCredential(document),
  comment: asString(subjectOf(document)['endorsementComment']),
});

/** What a presentation says of itself. */
export const summarisePresentation = (document: Loose): Summary => ({
  id: asString(document['id']),
  holderId: idOf(document['holder']),
});

/** What the pieces of an Open Badges 2.0 badge say. */
export function summariseOld({ assertion, badge, issuer }: OldBadge): Summary {
  const criteria = asObject(badge['criteria']);
  return {
    id: addressOf(assertion),
    name: asString(badge['name']),
    description: asString(badge['description']),
    issuerId: idOf(issuer),
    issuerName: asString(issuer['name']),
    issuerUrl: asString(issuer['url']),
    achievementId: idOf(badge),
    achievementName: asString(badge['name']),
    criteria: asString(criteria?.['narrative']),
    criteriaUrl: asString(badge['criteria']) ?? asString(criteria?.['id']),
    imageUrl: idOf(badge['image']),
    validFrom: asString(assertion['issuedOn']),
    validUntil: asString(assertion['expires']),
  };
}
