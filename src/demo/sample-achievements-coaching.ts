import { sampleAlignments as align } from './sample-frameworks.ts';
import type { SampleAchievement } from './sample-types.ts';

/** Achievements in coaching and mentoring. */
export const sampleCoachingAchievements = [
  {
    key: 'coaching-practice',
    name: 'Level 5 Certificate in Coaching Practice',
    description:
      'For people who coach as a recognised part of their work. Learners complete at least thirty hours of supervised coaching with three or more clients, and show through recordings, client feedback and a reflective log that their practice is safe, contracted and effective.',
    criteria: `To earn this certificate the learner has:

- agreed a written coaching contract with each of **at least three clients**, covering confidentiality and its limits
- logged **thirty hours** of coaching, of which no more than ten are with clients from the same team
- submitted two recorded sessions of forty minutes, each with a commentary on the interventions chosen
- gathered and analysed feedback from every client at the middle and the end of the work
- attended five hours of one-to-one supervision and recorded what changed as a result
- written a reflective account of 3,000 words that relates practice to two coaching models

All units are marked by the centre and sampled by the awarding body.`,
    achievementType: 'Certificate',
    state: 'published',
    version: '2.1',
    inLanguage: 'en-GB',
    humanCode: 'LKM-CP5',
    fieldOfStudy: 'Coaching and mentoring',
    creditsAvailable: 27,
    level: 5,
    tags: ['coaching', 'contracting', 'reflective practice', 'supervised hours'],
    alignment: [align.contracting, align.listening, align.reflection],
    art: {
      shape: 'shield',
      colour: 'laurel',
      icon: 'dialogue',
      text: 'Coaching Practice',
      ribbon: 'Level 5',
    },
    resultDescriptions: [
      {
        key: 'grade',
        name: 'Overall grade',
        resultType: 'PerformanceLevel',
        allowedValue: ['Refer', 'Pass', 'Merit', 'Distinction'],
        requiredValue: 'Pass',
      },
      {
        key: 'hours',
        name: 'Coaching hours logged',
        resultType: 'RawScore',
        valueMin: '0',
        valueMax: '200',
        requiredValue: '30',
      },
    ],
  },
  {
    key: 'executive-coaching',
    name: 'Level 7 Diploma in Executive Coaching and Mentoring',
    description:
      'For experienced coaches who work with senior leaders and the organisations around them. Learners combine eighty hours of executive coaching with a practitioner enquiry, and defend their own model of practice before a panel.',
    criteria: `The learner has:

- completed **eighty hours** of coaching or mentoring with people in senior roles, under three- or four-way contracts
- mapped the organisational system of one assignment and explained how it shaped the work
- designed, carried out and evaluated a practitioner enquiry of 6,000 words
- set out a personal model of practice, and **defended it before a panel** of two assessors
- shown how power, culture and difference were recognised and worked with
- kept a supervision record of at least twelve hours`,
    achievementType: 'Diploma',
    state: 'published',
    version: '1.4',
    inLanguage: 'en-GB',
    humanCode: 'LKM-EC7',
    fieldOfStudy: 'Coaching and mentoring',
    creditsAvailable: 45,
    level: 7,
    tags: ['executive coaching', 'mentoring', 'systemic practice', 'practitioner enquiry'],
    alignment: [align.contracting, align.reflection, align.mentoring],
    art: {
      shape: 'star',
      colour: 'burgundy',
      icon: 'polestar',
      text: 'Executive Coaching',
      ribbon: 'Level 7',
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
    key: 'coaching-supervisor',
    name: 'Registered Coaching Supervisor',
    description:
      'Recognises coaches who are competent to supervise the practice of others, one to one and in groups. Registration lasts for three years and is renewed on evidence of continuing supervision and development.',
    criteria: `The applicant:

- holds a coaching qualification at level 5 or above and has practised for **three years**
- has completed supervision training of at least sixty hours
- has supervised for fifty hours, at least ten of them with groups
- submits a recorded supervision session with the written consent of the supervisee
- shows how the needs of client, coach and organisation are kept in balance
- has a supervisor of their own, whose report is attached

Registration ends after **three years** unless renewed.`,
    achievementType: 'Certification',
    state: 'published',
    version: '3.0',
    inLanguage: 'en-GB',
    humanCode: 'LKM-RCS',
    fieldOfStudy: 'Coaching supervision',
    validityMonths: 36,
    tags: ['supervision', 'register', 'group supervision'],
    alignment: [align.supervision, align.ethics],
    art: {
      shape: 'wreath',
      colour: 'navy',
      icon: 'eye',
      text: 'Coaching Supervisor',
      ribbon: 'Registered',
    },
    resultDescriptions: [
      { key: 'panel', name: 'Decision of the registration panel', resultType: 'Status' },
    ],
  },
  {
    key: 'workplace-mentoring',
    name: 'Level 4 Award in Workplace Mentoring',
    description:
      'For colleagues who mentor apprentices, new starters or people moving into a new role. The award follows one mentoring relationship from matching to a planned ending.',
    criteria: `The learner can:

- explain how mentoring differs from coaching, line management and counselling
- agree purpose, boundaries and frequency with **one mentee**, in writing
- hold at least **six sessions** over three months and keep notes the mentee has seen
- recognise when to refer the mentee to another source of help, and how
- bring the relationship to a planned end and review what both have learned`,
    achievementType: 'Award',
    state: 'published',
    version: '1.2',
    inLanguage: 'en-GB',
    humanCode: 'LKM-WM4',
    fieldOfStudy: 'Coaching and mentoring',
    creditsAvailable: 8,
    level: 4,
    tags: ['mentoring', 'apprentices', 'induction'],
    alignment: [align.mentoring],
    art: {
      shape: 'quatrefoil',
      colour: 'copper',
      icon: 'mentoring',
      text: 'Workplace Mentoring',
      ribbon: 'Level 4',
    },
  },
  {
    key: 'ethical-practice',
    name: 'Ethical Practice in Coaching',
    description:
      'A short, assessed course on the dilemmas that coaches and supervisors meet: confidentiality, dual relationships, competence and the duty to act. It is taken again every two years as part of continuing professional development.',
    criteria: `To pass, the learner:

- answers a scenario test of forty questions with a mark of **at least 70 %**
- analyses one real dilemma from their own practice with a recognised decision-making model
- states the limits of confidentiality in words a client would understand
- names the body, policy or person to turn to in three given cases of possible harm

Valid for **two years**.`,
    achievementType: 'MicroCredential',
    state: 'published',
    version: '2026.1',
    inLanguage: 'en-GB',
    humanCode: 'LKM-EPC',
    fieldOfStudy: 'Professional ethics',
    validityMonths: 24,
    tags: ['ethics', 'confidentiality', 'CPD'],
    alignment: [align.ethics],
    art: { shape: 'hexagon', colour: 'slate', icon: 'scales', text: 'Ethical Practice' },
    resultDescriptions: [
      {
        key: 'test',
        name: 'Scenario test',
        resultType: 'Percent',
        valueMin: '0',
        valueMax: '100',
        requiredValue: '70',
      },
    ],
  },
  {
    key: 'sgiliau-hyfforddi',
    name: 'Gwobr Lefel 3 mewn Sgiliau Hyfforddi',
    description:
      'Gwobr i bobl sy’n defnyddio sgiliau hyfforddi yn eu gwaith bob dydd. Mae’r dysgwyr yn cynnal pedair sgwrs hyfforddi ac yn myfyrio ar yr hyn a ddysgwyd. Cynhelir yr asesiad yn Gymraeg.',
    criteria: `Mae’r dysgwr wedi:

- esbonio beth yw hyfforddi, a beth nad ydyw
- cynnal **pedair sgwrs hyfforddi** o hanner awr yr un
- defnyddio cwestiynau agored, gwrando gweithredol a chrynhoi
- casglu adborth gan bob un a gafodd ei hyfforddi
- ysgrifennu cofnod myfyriol o 1,000 o eiriau`,
    achievementType: 'Award',
    state: 'published',
    version: '1.0',
    inLanguage: 'cy',
    humanCode: 'LKM-SH3',
    fieldOfStudy: 'Hyfforddi a mentora',
    creditsAvailable: 6,
    level: 3,
    tags: ['hyfforddi', 'gwrando', 'Cymraeg'],
    alignment: [align.listening],
    art: {
      shape: 'circle',
      colour: 'rose',
      icon: 'speech',
      text: 'Sgiliau Hyfforddi',
      ribbon: 'Lefel 3',
    },
  },
] as const satisfies readonly SampleAchievement[];
