/**
 * What a result may say of how somebody did.
 *
 * @source Open Badges 3.0, ResultStatusType https://www.imsglobal.org/spec/ob/v3p0/
 */
export const resultStatuses = [
  'Completed',
  'Enrolled',
  'Failed',
  'InProgress',
  'OnHold',
  'Provisional',
  'Withdrew',
] as const;

export type ResultStatus = (typeof resultStatuses)[number];
