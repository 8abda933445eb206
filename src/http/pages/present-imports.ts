import { shownPictures } from '#domain/imported-badge.ts';
import type { ImportedBadge, ImportedBadgeRow } from '#store/imports.ts';
import type { Arrival } from '#views/import-page.tsx';
import type { ImportedFacts, OwnImport } from '#views/import-row.tsx';
import { paths } from '#views/paths.ts';
import { presentDay } from './present.ts';

/** A badge from elsewhere as others see it. */
export function presentImport(badge: ImportedBadgeRow): ImportedFacts {
  return {
    id: badge.id,
    name: badge.name,
    issuerName: badge.issuerName,
    awardedOn: badge.awardedAt ? presentDay(badge.awardedAt) : undefined,
    checkedOn: presentDay(badge.checkedAt),
    outcome: badge.verdict,
    url: `/imports/${badge.id}`,
    pictureUrl: shownPictures.has(badge.mediaType) ? `/imports/${badge.id}/picture` : undefined,
  };
}

/** The same as its learner sees it. */
export function presentOwnImport(badge: ImportedBadgeRow): OwnImport {
  const url = `${paths.imports}/${badge.id}`;
  return {
    ...presentImport(badge),
    recipient: badge.recipient,
    visibility: badge.visibility,
    url,
    visibilityAction: `${url}/visibility`,
    deleteUrl: `${url}/delete`,
    fileUrl: `/imports/${badge.id}/file`,
  };
}

/** How a badge came. */
export const presentArrival = ({ receivedAt, sourceUrl, clientId }: ImportedBadge): Arrival => ({
  on: presentDay(receivedAt),
  host: sourceUrl === null ? undefined : new URL(sourceUrl).host,
  byProgram: clientId !== null,
});
