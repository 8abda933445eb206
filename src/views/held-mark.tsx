import { Icon } from './icons.tsx';

export function HeldMark() {
  return (
    <p class="held-mark">
      <Icon name="tick" /> You hold this
    </p>
  );
}
