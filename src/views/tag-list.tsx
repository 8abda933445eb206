import { useTexts } from './texts.tsx';

export function TagList({ tags }: { tags: readonly string[] }) {
  const { t } = useTexts();
  if (tags.length === 0) return null;
  return (
    <ul class="tags" aria-label={t('catalogue.tags')}>
      {tags.map((tag) => (
        <li>{tag}</li>
      ))}
    </ul>
  );
}
