import type { SampleLearner } from './sample-types.ts';

/** Forty learners; two of them have no email address yet. */
export const sampleLearners = [
  {
    key: 'nerys-gwyndaf',
    name: 'Nerys Gwyndaf',
    emails: ['nerys.gwyndaf@example.com', 'n.gwyndaf@example.org'],
  },
  { key: 'oluwaseun-adeyemi', name: 'Olúwáṣeun Adéyẹmí', emails: ['seun.adeyemi@example.org'] },
  {
    key: 'priya-raghunathan',
    name: 'Priya Raghunathan',
    emails: ['priya.raghunathan@example.com'],
  },
  {
    key: 'tomasz-wisniewski',
    name: 'Tomasz Wiśniewski',
    emails: ['tomasz.wisniewski@example.net'],
  },
  {
    key: 'sian-llewelyn',
    name: 'Siân Llewelyn',
    emails: ['sian.llewelyn@example.org'],
    language: 'cy',
  },
  {
    key: 'gwenllian-prys',
    name: 'Gwenllian Prŷs',
    emails: ['gwenllian.prys@example.com'],
    language: 'cy',
  },
  { key: 'james-okonkwo', name: 'James Okonkwo', emails: ['james.okonkwo@example.com'] },
  {
    key: 'margaret-fairbrother',
    name: 'Margaret Fairbrother',
    emails: ['margaret.fairbrother@example.net'],
  },
  { key: 'zofia-kaminska', name: 'Zofia Kamińska', emails: ['zofia.kaminska@example.org'] },
  { key: 'hamza-siddiqui', name: 'Hamza Siddiqui', emails: ['hamza.siddiqui@example.com'] },
  { key: 'aoife-ni-bhriain', name: 'Aoife Ní Bhriain', emails: ['aoife.nibhriain@example.net'] },
  { key: 'callum-macaskill', name: 'Callum MacAskill', emails: ['callum.macaskill@example.com'] },
  { key: 'mei-ling-zhou', name: 'Zhōu Měilíng', emails: ['meiling.zhou@example.org'] },
  {
    key: 'ifan-ap-dafydd',
    name: 'Ifan ap Dafydd',
    emails: ['ifan.apdafydd@example.com'],
    language: 'cy',
  },
  {
    key: 'bronwen-hughes',
    name: 'Bronwen Hughes',
    emails: ['bronwen.hughes@example.net', 'bronwen@example.org'],
  },
  { key: 'daniel-osei', name: 'Daniel Osei-Bonsu', emails: ['daniel.osei@example.com'] },
  { key: 'fatima-el-amrani', name: 'Fatima El Amrani', emails: ['fatima.elamrani@example.org'] },
  { key: 'jurgen-scholl', name: 'Jürgen Schöll', emails: ['juergen.schoell@example.net'] },
  { key: 'rosalind-peake', name: 'Rosalind Peake', emails: ['rosalind.peake@example.com'] },
  { key: 'anjali-deshpande', name: 'Anjali Deshpande', emails: ['anjali.deshpande@example.com'] },
  {
    key: 'lowri-fon-roberts',
    name: 'Lowri Fôn Roberts',
    emails: ['lowri.fon@example.org'],
    language: 'cy',
  },
  { key: 'marcus-delacroix', name: 'Marcus Delacroix', emails: ['marcus.delacroix@example.net'] },
  { key: 'kwame-asante', name: 'Kwame Asante', emails: ['kwame.asante@example.com'] },
  { key: 'helen-stubbs', name: 'Helen Stubbs', emails: ['helen.stubbs@example.org'] },
  { key: 'yusuf-demir', name: 'Yusuf Demir', emails: ['yusuf.demir@example.com'] },
  { key: 'ines-carvalho', name: 'Inês Carvalho', emails: ['ines.carvalho@example.net'] },
  { key: 'rhodri-vaughan', name: 'Rhodri Wŷn Vaughan', emails: ['rhodri.vaughan@example.com'] },
  {
    key: 'charlotte-whitcombe',
    name: 'Charlotte Whitcombe',
    emails: ['charlotte.whitcombe@example.com'],
  },
  { key: 'nikolaos-papadakis', name: 'Νικόλαος Παπαδάκης', emails: ['n.papadakis@example.org'] },
  { key: 'grace-mutasa', name: 'Grace Mutasa', emails: ['grace.mutasa@example.net'] },
  { key: 'owen-brathwaite', name: 'Owen Brathwaite', emails: ['owen.brathwaite@example.com'] },
  { key: 'soren-lindqvist', name: 'Søren Lindqvist', emails: ['soren.lindqvist@example.org'] },
  { key: 'patricia-nwosu', name: 'Patricia Nwosu', emails: ['patricia.nwosu@example.com'] },
  {
    key: 'angharad-mon',
    name: 'Angharad Môn',
    emails: ['angharad.mon@example.net'],
    language: 'cy',
  },
  { key: 'vikram-chauhan', name: 'Vikram Chauhan', emails: ['vikram.chauhan@example.com'] },
  {
    key: 'elizabeth-oconnor',
    name: 'Elizabeth O’Connor',
    emails: ['elizabeth.oconnor@example.org'],
  },
  { key: 'li-na-tran', name: 'Trần Thị Lina', emails: ['lina.tran@example.com'] },
  { key: 'samuel-tetteh', name: 'Samuel Tetteh', emails: ['samuel.tetteh@example.net'] },
  { key: 'gareth-pennant', name: 'Gareth Pennant', emails: [] },
  { key: 'dorothy-ashdown', name: 'Dorothy Ashdown', emails: [] },
] as const satisfies readonly SampleLearner[];

/** The key of a learner of the sample. */
export type SampleLearnerKey = (typeof sampleLearners)[number]['key'];

/** Nerys Gwyndaf holds five accepted awards, three of them public: the profile to show first. */
export const showcaseLearner = 'nerys-gwyndaf' satisfies SampleLearnerKey;
