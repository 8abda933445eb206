import { useTexts } from './texts.tsx';
import { Wreath } from './wreath.tsx';

type BadgeArtProps = {
  name: string;
  imageUrl?: string | undefined;
  size: 'small' | 'medium' | 'large';
  /** True where the achievement's name stands next to the picture and would be read twice. */
  decorative?: boolean | undefined;
};

const pixels = { small: 64, medium: 128, large: 256 } as const;

export function BadgeArt({ name, imageUrl, size, decorative }: BadgeArtProps) {
  const { t } = useTexts();
  if (!imageUrl) {
    return (
      <span class={`badge-art badge-art-${size} badge-art-blank`}>
        <Wreath />
      </span>
    );
  }
  return (
    <img
      class={`badge-art badge-art-${size}`}
      src={imageUrl}
      alt={decorative ? '' : t('parts.badge', { name })}
      width={pixels[size]}
      height={pixels[size]}
      loading={size === 'large' ? 'eager' : 'lazy'}
      decoding="async"
    />
  );
}
