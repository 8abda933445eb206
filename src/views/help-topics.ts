/** Every question of the help page, in order. Its name is its anchor, which others may link to: names are kept. */
export const helpTopics = [
  {
    section: 'learners',
    groups: [
      {
        name: 'getting',
        questions: [
          'credential',
          'catalogue',
          'get',
          'accept',
          'time',
          'link',
          'no-mail',
          'reminders',
          'earlier',
          'ask',
          'auto-accept',
          'young',
          'wrong',
        ],
      },
      { name: 'seeing', questions: ['see', 'eye', 'shown', 'profile', 'handle'] },
      {
        name: 'sharing',
        questions: [
          'share',
          'embed',
          'embed-site',
          'files',
          'copy',
          'gone',
          'revoked',
          'wallet',
          'wallet-safe',
          'import',
          'programs',
        ],
      },
      {
        name: 'account',
        questions: ['account', 'passkey', 'browsers', 'addresses', 'remove', 'merge', 'language'],
      },
      { name: 'leaving', questions: ['delete', 'data', 'erase'] },
    ],
  },
  {
    section: 'verifiers',
    groups: [
      {
        name: 'checking',
        questions: [
          'genuine',
          'checks',
          'unchecked',
          'trust',
          'person',
          'picture',
          'nothing',
          'revoked-meaning',
          'link-verify',
        ],
      },
    ],
  },
  {
    section: 'centres',
    groups: [
      {
        name: 'centre',
        questions: [
          'when',
          'duty',
          'systems',
          'arrived',
          'correct',
          'requests',
          'guardian',
          'mistake',
        ],
      },
    ],
  },
] as const;

export type HelpTopic = (typeof helpTopics)[number];
export type HelpQuestion = HelpTopic['groups'][number]['questions'][number];
