/** Who decides, at the two centres and at the awarding body. */
export const sampleAssessors = {
  huw: { name: 'Dr Huw Rees', role: 'Lead assessor, coaching' },
  meinir: { name: 'Meinir Tudor', role: 'Asesydd cyfrwng Cymraeg' },
  claire: { name: 'Claire Oduya', role: 'Assessor, leadership programmes' },
  stephen: { name: 'Stephen Marlowe', role: 'Internal verifier' },
  panel: { role: 'Registration panel of the awarding body' },
  team: { role: 'Centre assessment team' },
} as const;
