import { wreath } from '#domain/wreath.ts';

/** A laurel wreath drawn from one leaf: decoration only, in the colour of the text around it. */
export function Wreath() {
  return (
    <svg
      class="wreath"
      viewBox={`0 0 ${wreath.size} ${wreath.size}`}
      aria-hidden="true"
      focusable="false"
    >
      {wreath.turns.map((turn) => (
        <path d={wreath.leaf} transform={turn} />
      ))}
    </svg>
  );
}
