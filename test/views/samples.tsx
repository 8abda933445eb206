import { failed, passed, unknown } from '#domain/verify/report.ts';
import type { Frame } from '#views/frame.ts';

/** A name that breaks a page which forgets to escape. */
export const hostile = '<script>alert("x")</script>';

export const frame: Frame = {
  path: '/',
  site: { name: 'Example Awards', supportContact: 'help@example.org' },
  stylesheet: '/style.css',
  scripts: {},
  viewer: { name: hostile },
};

export const date = { iso: '2026-11-03', text: '3 November 2026' };

export const checks = [
  { id: 'unaltered', ...passed('proof.sound', { suites: hostile }) },
  { id: 'validity', ...failed('validity.over', { until: new Date('2026-11-22T09:30:00Z') }) },
  { id: 'status', ...unknown('status.revocation-unchecked', { detail: hostile }) },
] as const;

const achievement = {
  name: hostile,
  description: hostile,
  imageUrl: '/badge.svg',
  criteriaHtml: '<p>Three things.</p>',
  alignments: [{ targetName: hostile, targetUrl: 'https://example.org/skill' }],
  tags: [hostile],
};

export const credential = {
  frame,
  achievement,
  recipientName: hostile,
  awardedOn: date,
  expired: false,
  issuer: { name: 'Example Awards', did: 'did:key:z6Mk' },
  source: { centreName: 'Example Centre', person: 'Ann Assessor' },
  evidence: [{ name: hostile, url: 'https://example.org/evidence' }],
  results: [{ name: 'Grade', value: 'Merit' }],
  verification: { outcome: 'unknown', checks },
  links: { url: 'https://example.org/c/1', jsonUrl: '/c/1.json', verifyUrl: '/verify?url=1' },
} as const;

export const claim = {
  frame,
  achievement,
  issuer: { name: 'Example Awards' },
  recipientName: hostile,
  emailAddress: 'ann@example.org',
  awardedOn: date,
  browser: { kind: 'other-unowned', account: 'lrn_1' },
  autoAccept: 'offered',
  error: hostile,
  acceptAction: '/claim/1/accept',
  declineAction: '/claim/1/decline',
} as const;

export const award = {
  id: 'awd_1',
  name: hostile,
  issuerName: 'Example Awards',
  awardedOn: date,
  state: 'valid',
  visibility: 'private',
  url: '/c/1',
  embedUrl: '/embed?credential=1',
  visibilityAction: '/dashboard/1/visibility',
  deleteUrl: '/dashboard/1/delete',
} as const;

const facts = { id: 'awd_2', name: hostile, issuerName: hostile, on: date };
const filters = {
  chosen: { q: hostile },
  issuers: [
    { id: 'iss_1', name: hostile },
    { id: 'iss_2', name: 'Example Awards' },
  ],
  years: [2026, 2025],
  filtered: true,
};

export const dashboard = {
  frame,
  profileUrl: '/people/ann',
  offers: [{ ...facts, claimUrl: '/claim/1' }],
  accepted: {
    awards: [award],
    filters,
    counts: { total: 60, public: 1, found: 51 },
    pages: { page: 1, last: 2, nextUrl: '/dashboard?page=2' },
  },
  declined: [{ ...facts, id: 'awd_3', reconsiderAction: '/reconsider' }],
  withdrawn: [{ ...facts, id: 'awd_4', url: '/c/2' }],
  deleted: [{ ...facts, id: 'awd_5', restoreAction: '/restore' }],
  undo: { name: hostile, action: '/undo', until: date },
} as const;

export const profile = {
  frame,
  name: hostile,
  biography: hostile,
  portraitUrl: '/people/ann/picture',
  credentials: [
    { url: '/c/1', name: hostile, issuerName: hostile, awardedOn: date, state: 'revoked' },
  ],
  own: 'profile.own',
  preview: {
    url: 'https://example.org/people/ann',
    imageUrl: 'https://example.org/people/ann/picture',
    data: { '@context': 'https://schema.org', name: hostile },
  },
} as const;

export const profileSettings = {
  frame,
  url: 'https://example.org/people/ann',
  form: {
    name: hostile,
    values: { handle: hostile, biography: hostile, isPublic: true },
    errors: { handle: hostile, biography: hostile },
    urlPrefix: 'https://example.org/people/',
    maxBiographyLength: 500,
  },
  picture: { url: '/account/profile/picture', name: hostile, error: hostile },
} as const;

export const standing = {
  credentialUrl: '/credentials/1',
  claimUrl: '/claim/1',
  requested: true,
} as const;

export const card = { ...achievement, id: 'ach_1', url: '/achievements/1', standing };

export const catalogue = {
  filters: { text: hostile, type: '', tag: hostile, issuer: '', mine: 'held', sort: '' },
  active: [{ label: hostile, removeUrl: '/' }],
  types: [{ value: 'Certificate', label: 'Certificate' }],
  tags: [hostile],
  issuers: [
    { value: 'iss_1', label: hostile },
    { value: 'iss_2', label: 'Another' },
  ],
  page: 1,
  pages: 1,
} as const;

export const request = {
  id: 'clm_1',
  name: hostile,
  achievementUrl: '/achievements/1',
  state: 'refused',
  askedOn: date,
  decider: hostile,
  reason: hostile,
  requestUrl: '/achievements/1/request',
  withdrawAction: '/requests/clm_1/withdraw',
} as const;

export const requestForm = {
  frame,
  achievement: { name: hostile, url: '/achievements/1' },
  issuerName: hostile,
  centres: [{ id: 'ctr_1', name: hostile }],
  values: {
    name: hostile,
    registrationNumber: hostile,
    completedOn: '',
    centre: '',
    evidenceName: hostile,
    evidenceUrl: hostile,
    evidenceWords: hostile,
  },
  errors: { evidenceUrl: hostile },
  today: '2026-11-03',
  action: '/achievements/1/request',
} as const;

export const walletChoice = {
  frame,
  candidates: [{ id: 'awd_1', name: hostile, issuerName: hostile, awardedOn: date, chosen: true }],
  needsCode: false,
  minutes: 10,
  history: [{ on: date, protocol: 'openid' }, { on: date }],
  action: '/credentials/1/wallet',
  backUrl: '/credentials/1',
} as const;

const qr = { size: 9, path: 'M4 4h1v1h-1z' };

export const walletOffer = {
  frame,
  state: { standing: 'code-wrong', triesLeft: 1, until: 'Until soon.', needsCode: true },
  credentials: [{ name: hostile, url: '/credentials/1' }],
  ways: {
    education: {
      url: 'https://example.org/wallet/interactions/1?iuv=1',
      qr,
      lcwUrl: 'https://lcw.app/request?request=1',
      olderUrl: 'https://lcw.app/request?issuer=1',
      learnCardUrl: 'https://learncard.app/request?vc_request_url=1',
    },
    openid: { url: 'openid-credential-offer://?credential_offer_uri=1', qr },
    files: [{ kind: 'json', url: '/credentials/1.json' }],
    isHandheld: true,
  },
  url: '/wallet/1',
  stateUrl: '/wallet/1/state',
  withdrawAction: '/wallet/1/withdraw',
  againAction: '/wallet/1/again',
  back: { url: '/credentials/1', to: 'credential' },
} as const;
