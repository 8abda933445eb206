import { sampleAlignments as align } from './sample-frameworks.ts';
import type { SampleAchievement } from './sample-types.ts';

/** Achievements in leadership, facilitation and wellbeing. */
export const sampleLeadershipAchievements = [
  {
    key: 'team-leading',
    name: 'Level 3 Certificate in Team Leading',
    description:
      'For people who lead a team for the first time, or are about to. Learners plan and hand out work, give feedback, deal with conflict early and improve one thing that their team does.',
    criteria: `The learner has:

- set clear objectives with each member of a team of **three or more**
- planned a month’s work, and shown how it was adjusted when things changed
- held and recorded two one-to-one meetings, one of them about performance
- given feedback that the receiver confirms was specific and useful
- led a small improvement and measured the result **before and after**
- described the legal duties of a team leader for safety, equality and data protection`,
    achievementType: 'Certificate',
    state: 'published',
    version: '4.0',
    inLanguage: 'en-GB',
    humanCode: 'LKM-TL3',
    fieldOfStudy: 'Leadership and management',
    creditsAvailable: 18,
    level: 3,
    tags: ['team leading', 'feedback', 'first-line management'],
    alignment: [align.people],
    art: {
      shape: 'shield',
      colour: 'azure',
      icon: 'team',
      text: 'Team Leading',
      ribbon: 'Level 3',
    },
    resultDescriptions: [
      {
        key: 'grade',
        name: 'Overall grade',
        resultType: 'PerformanceLevel',
        allowedValue: ['Refer', 'Pass', 'Merit'],
        requiredValue: 'Pass',
      },
    ],
  },
  {
    key: 'strategic-leadership',
    name: 'Level 6 Diploma in Strategic Leadership',
    description:
      'For managers who answer for a service, a site or a whole organisation. Learners read their environment, set a direction with others, and carry through a change whose benefit can be shown in figures.',
    criteria: `The learner has:

- analysed the environment of the organisation with **evidence from at least four sources**
- developed a strategic proposal with those it affects, and costed it
- presented the proposal to a board, and answered its questions
- led one change project of six months or more, with a benefits register
- evaluated their own leadership with feedback from **eight or more** colleagues
- reviewed the ethical and environmental effect of the strategy`,
    achievementType: 'Diploma',
    state: 'published',
    version: '2.0',
    inLanguage: 'en-GB',
    humanCode: 'LKM-SL6',
    fieldOfStudy: 'Leadership and management',
    creditsAvailable: 60,
    level: 6,
    tags: ['strategy', 'change', 'governance', 'senior leadership'],
    alignment: [align.direction, align.change, align.people],
    art: {
      shape: 'plaque',
      colour: 'charcoal',
      icon: 'rook',
      text: 'Strategic Leadership',
      ribbon: 'Level 6',
    },
    resultDescriptions: [
      {
        key: 'grade',
        name: 'Overall grade',
        resultType: 'PerformanceLevel',
        allowedValue: ['Refer', 'Pass', 'Merit', 'Distinction'],
        requiredValue: 'Pass',
      },
    ],
  },
  {
    key: 'wellbeing-conversations',
    name: 'Wellbeing Conversations at Work',
    description:
      'Prepares managers and colleagues to notice when someone is struggling, to open a conversation with care, and to point to the right help. It is not a clinical qualification.',
    criteria: `The learner:

- names common signs of stress, low mood and burnout, and **what not to conclude from them**
- opens, holds and closes a practice conversation with an actor, observed by an assessor
- agrees a next step and follows it up
- knows the route to urgent help, inside and outside the organisation
- explains how they look after their own wellbeing

Valid for **three years**.`,
    achievementType: 'MicroCredential',
    state: 'published',
    version: '1.1',
    inLanguage: 'en-GB',
    humanCode: 'LKM-WCW',
    fieldOfStudy: 'Health and wellbeing at work',
    creditsAvailable: 2,
    validityMonths: 36,
    tags: ['wellbeing', 'mental health', 'conversations'],
    alignment: [align.wellbeing],
    art: { shape: 'rosette', colour: 'teal', icon: 'heart', text: 'Wellbeing' },
  },
  {
    key: 'action-learning',
    name: 'Action Learning Facilitator',
    description:
      'Shows that the holder can set up and facilitate an action learning set whose members question, decide and act on real problems. Assessed by observation of a live set.',
    criteria: `The facilitator:

- agrees ground rules and confidentiality with a set of **five to eight members**
- runs at least **four meetings**, one of them observed
- keeps the set to questions rather than advice, and steps back as it matures
- helps each member to name an action and to report on it
- evaluates the set with its members and its sponsor`,
    achievementType: 'Competency',
    state: 'published',
    version: '1.3',
    inLanguage: 'en-GB',
    humanCode: 'LKM-ALF',
    fieldOfStudy: 'Facilitation',
    creditsAvailable: 5,
    tags: ['facilitation', 'action learning', 'group work'],
    alignment: [align.facilitation, align.listening],
    art: {
      shape: 'hexagon',
      colour: 'plum',
      icon: 'roundtable',
      text: 'Action Learning Facilitator',
    },
  },
  {
    key: 'remote-teams',
    name: 'Leading Remote Teams',
    description:
      'A course for managers whose teams moved to remote or hybrid work. It has been replaced by a unit of the Level 3 Certificate in Team Leading; credentials already awarded stay valid.',
    criteria: `The learner:

- attended **four of five** online workshops
- wrote a team agreement on hours, channels and response times
- redesigned one meeting and gathered the views of those who attend it
- planned how a person who joins remotely is welcomed in their first month`,
    achievementType: 'Course',
    state: 'retired',
    version: '2021',
    inLanguage: 'en-GB',
    humanCode: 'LKM-LRT',
    fieldOfStudy: 'Leadership and management',
    creditsAvailable: 3,
    tags: ['remote work', 'hybrid work', 'team leading'],
    alignment: [align.remote],
    art: { shape: 'circle', colour: 'olive', icon: 'bridge', text: 'Leading Remote Teams' },
  },
  {
    key: 'digital-coaching',
    name: 'Coaching with Digital Tools',
    description:
      'A new micro-credential for coaches who work by video, in writing or with the help of software. It covers presence at a distance, the security of client data and honest use of automated tools. In consultation until the spring.',
    criteria: `The learner:

- contracts for work by video and in writing, **including what happens when the connection fails**
- carries out a simple risk assessment for the client data they hold
- tells clients which automated tools are used, for what, and how to decline
- submits one recorded session held by video, with commentary`,
    achievementType: 'MicroCredential',
    state: 'draft',
    version: '0.3',
    inLanguage: 'en-GB',
    humanCode: 'LKM-CDT',
    fieldOfStudy: 'Coaching and mentoring',
    creditsAvailable: 3,
    tags: ['coaching', 'online practice', 'data protection'],
    alignment: [align.contracting, align.ethics],
    art: { shape: 'quatrefoil', colour: 'indigo', icon: 'compass', text: 'Digital Coaching' },
  },
] as const satisfies readonly SampleAchievement[];
