const leafAngles = [42, 66, 90, 114, 138, 162];
const leaf = 'M24 1.5c4 3.4 4 8.8 0 12.6-4-3.8-4-9.2 0-12.6Z';

/** A laurel wreath drawn from one leaf: decoration only, in the colour of the text around it. */
export function Wreath() {
  return (
    <svg class="wreath" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      {[1, -1].map((side) =>
        leafAngles.map((angle) => (
          <path d={leaf} transform={`rotate(${side * angle} 24 24) rotate(${side * -38} 24 8)`} />
        )),
      )}
    </svg>
  );
}
