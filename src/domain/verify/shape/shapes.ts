/**
 * The classes of Open Badges 3.0 and of CLR 2.0, member by member.
 *
 * A member's name ends in `!` where the standard requires it, and in `~` where the standard requires it
 * and readers do without. Its value is a leaf or a class, with `[]` for a list, `+` for one that may be several in
 * the data model under the standard; `types:X|Y` is a list of types with X or Y among them, `is:X` the text X.
 *
 * @source Open Badges 3.0, section B https://www.imsglobal.org/spec/ob/v3p0/#data-model;
 *   CLR 2.0, section B https://www.imsglobal.org/spec/clr/v2p0/#data-model
 */
export type Shape = Readonly<Record<string, string>>;

/** Classes that have no members but these. */
export const closedClasses: ReadonlySet<string> = new Set([
  'Image',
  'IdentityObject',
  'IdentifierEntry',
]);

/** What stands in many badges for an object of a class, and says the same in fewer words. */
export const shorthands: Readonly<Record<string, string>> = { Image: 'text' };

/** What is wrong within an endorsement is told in its own report, and is not its holder's fault. */
const endorsements = { endorsement: 'object[]', endorsementJwt: 'jwt[]' };

/** What every credential of 1EdTech has; its context and its dates are looked at by rules of their own. */
const credential = {
  'id!': 'text',
  description: 'text',
  awardedDate: 'instant',
  'issuer!': 'ProfileRef',
  proof: 'Proof[]',
  credentialSchema: 'Named[]',
  credentialStatus: 'Status+',
  refreshService: 'Named+',
  termsOfUse: 'TermsOfUse[]',
} as const;

/** Every class of the standards, member by member. */
export const shapes: Readonly<Record<string, Shape>> = {
  AchievementCredential: {
    ...credential,
    ...endorsements,
    'type!': 'types:OpenBadgeCredential|AchievementCredential',
    'credentialSubject!': 'AchievementSubject',
    name: 'text',
    image: 'Image',
    evidence: 'Evidence[]',
  },
  EndorsementCredential: {
    ...credential,
    'type!': 'types:EndorsementCredential',
    'name~': 'text',
    'credentialSubject!': 'EndorsementSubject',
    validFrom: 'instant',
    validUntil: 'instant',
  },
  ClrCredential: {
    ...credential,
    ...endorsements,
    'type!': 'types:ClrCredential',
    'name~': 'text',
    'credentialSubject!': 'ClrSubject',
    image: 'Image',
    evidence: 'Evidence[]',
    partial: 'flag',
  },
  ClrSubject: {
    id: 'text',
    'type!': 'types:ClrSubject',
    identifier: 'IdentityObject[]',
    achievement: 'Achievement[]',
    association: 'Association[]',
  },
  Association: {
    'type!': 'types:Association',
    'associationType!': 'text',
    'sourceId!': 'text',
    'targetId!': 'text',
  },
  AchievementSubject: {
    id: 'text',
    'type!': 'types:AchievementSubject',
    activityEndDate: 'instant',
    activityStartDate: 'instant',
    creditsEarned: 'number',
    'achievement!': 'Achievement',
    identifier: 'IdentityObject[]',
    image: 'Image',
    licenseNumber: 'text',
    narrative: 'text',
    result: 'Result[]',
    role: 'text',
    source: 'Profile',
    term: 'text',
  },
  Achievement: {
    ...endorsements,
    'id!': 'text',
    'type!': 'types:Achievement',
    alignment: 'Alignment[]',
    achievementType: 'achievementType',
    creator: 'Profile',
    creditsAvailable: 'number',
    'criteria!': 'Criteria',
    'description!': 'text',
    fieldOfStudy: 'text',
    humanCode: 'text',
    image: 'Image',
    inLanguage: 'language',
    'name!': 'text',
    otherIdentifier: 'IdentifierEntry[]',
    related: 'Related[]',
    resultDescription: 'ResultDescription[]',
    specialization: 'text',
    tag: 'text[]',
    version: 'text',
  },
  Profile: {
    ...endorsements,
    'id!': 'text',
    'type!': 'types:Profile',
    name: 'text',
    url: 'text',
    phone: 'text',
    description: 'text',
    image: 'Image',
    email: 'text',
    address: 'Address',
    otherIdentifier: 'IdentifierEntry[]',
    official: 'text',
    parentOrg: 'Profile',
    familyName: 'text',
    givenName: 'text',
    additionalName: 'text',
    patronymicName: 'text',
    honorificPrefix: 'text',
    honorificSuffix: 'text',
    familyNamePrefix: 'text',
    dateOfBirth: 'day',
  },
  Alignment: {
    'type!': 'types:Alignment',
    targetCode: 'text',
    targetDescription: 'text',
    'targetName!': 'text',
    targetFramework: 'text',
    targetType: 'targetType',
    'targetUrl!': 'text',
  },
  Criteria: { id: 'text', narrative: 'text' },
  Evidence: {
    id: 'text',
    'type!': 'types:Evidence',
    narrative: 'text',
    name: 'text',
    description: 'text',
    genre: 'text',
    audience: 'text',
  },
  Result: {
    'type!': 'types:Result',
    achievedLevel: 'text',
    alignment: 'Alignment[]',
    resultDescription: 'text',
    status: 'resultStatus',
    value: 'text',
  },
  ResultDescription: {
    'id!': 'text',
    'type!': 'types:ResultDescription',
    alignment: 'Alignment[]',
    allowedValue: 'text[]',
    'name!': 'text',
    requiredLevel: 'text',
    requiredValue: 'text',
    'resultType!': 'resultType',
    rubricCriterionLevel: 'RubricCriterionLevel[]',
    valueMax: 'text',
    valueMin: 'text',
  },
  RubricCriterionLevel: {
    'id!': 'text',
    'type!': 'types:RubricCriterionLevel',
    alignment: 'Alignment[]',
    description: 'text',
    level: 'text',
    'name!': 'text',
    points: 'text',
  },
  Related: { 'id!': 'text', 'type!': 'types:Related', inLanguage: 'language', version: 'text' },
  EndorsementSubject: {
    'id!': 'text',
    'type!': 'types:EndorsementSubject',
    endorsementComment: 'text',
  },
  IdentityObject: {
    'type!': 'is:IdentityObject',
    'hashed!': 'flag',
    'identityHash!': 'text',
    'identityType!': 'identifierType',
    salt: 'text',
  },
  IdentifierEntry: {
    'type!': 'is:IdentifierEntry',
    'identifier!': 'text',
    'identifierType!': 'identifierType',
  },
  Image: { 'id!': 'text', 'type!': 'is:Image', caption: 'text' },
  Address: {
    'type!': 'types:Address',
    addressCountry: 'text',
    addressCountryCode: 'text',
    addressRegion: 'text',
    addressLocality: 'text',
    streetAddress: 'text',
    postOfficeBoxNumber: 'text',
    postalCode: 'text',
    geo: 'GeoCoordinates',
  },
  GeoCoordinates: { 'type!': 'is:GeoCoordinates', 'latitude!': 'number', 'longitude!': 'number' },
  Proof: {
    'type!': 'text',
    created: 'instant',
    cryptosuite: 'text',
    challenge: 'text',
    domain: 'text',
    nonce: 'text',
    proofPurpose: 'text',
    proofValue: 'text',
    verificationMethod: 'text',
  },
  Named: { 'id!': 'text', 'type!': 'text' },
  Status: { 'id~': 'text', 'type!': 'text' },
  TermsOfUse: { id: 'text', 'type!': 'text' },
};
