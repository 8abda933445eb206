import type { ObPermission } from '#domain/oauth.ts';
import { useTexts } from './texts.tsx';

/** What a program may do, in words. */
export function PermissionList({ permissions }: { permissions: readonly ObPermission[] }) {
  const { t } = useTexts();
  return (
    <ul>
      {permissions.map((permission) => (
        <li>{t(`programs.may.${permission}`)}</li>
      ))}
    </ul>
  );
}
