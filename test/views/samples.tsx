import type { Frame } from '#views/frame.ts';

/** A name that breaks a page which forgets to escape. */
export const hostile = '<script>alert("x")</script>';

export const frame: Frame = {
  path: '/',
  site: { name: 'Example Awards', supportEmail: 'help@example.org' },
  stylesheet: '/style.css',
  scripts: {},
  viewer: { name: hostile },
};

export const date = { iso: '2026-11-03', text: '3 November 2026' };

export const checks = [
  { id: 'proof', label: 'Unaltered', outcome: 'passed', reason: 'It is as it was signed.' },
  { id: 'dates', label: 'In date', outcome: 'failed', reason: 'It was valid until yesterday.' },
  { id: 'status', label: 'Not revoked', outcome: 'unknown', reason: 'The list is out of reach.' },
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
  verification: { outcome: 'unknown', sentence: 'Not everything could be checked.', checks },
  links: { url: 'https://example.org/c/1', jsonUrl: '/c/1.json', verifyUrl: '/verify?url=1' },
} as const;

export const claim = {
  frame,
  achievement,
  issuer: { name: 'Example Awards' },
  recipientName: hostile,
  emailAddress: 'ann@example.org',
  awardedOn: date,
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
  jsonUrl: '/c/1.json',
  visibilityAction: '/c/1/visibility',
  deleteAction: '/c/1/delete',
} as const;

export const card = { ...achievement, id: 'ach_1', url: '/achievements/1', held: true };

export const offerMail = {
  site: { name: 'Example Awards', url: 'https://example.org' },
  issuer: { name: 'Example Awards' },
  achievement: { name: hostile, description: hostile, imageUrl: 'https://example.org/badge.png' },
  recipientName: hostile,
  emailAddress: 'ann@example.org',
  claimUrl: 'https://example.org/claim/1?a=1&b=2',
};
