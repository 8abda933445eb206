/** The day of the privacy notice that people agree to; change it whenever the notice says something new. */
export const privacyNoticeVersion = '2026-11-24';
