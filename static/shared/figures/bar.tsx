import type { BarPart } from './figure-table';

const WIDTH = 100;
const HEIGHT = 8;

/** A bar of parts against the longest of its table. The numbers stand beside it, so that nobody needs to see it. */
export function Bar({ parts, most }: { readonly parts: readonly BarPart[]; readonly most: number }) {
  let from = 0;
  return (
    <svg className="bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {parts.map(({ size, hue }) => {
        const x = from;
        from += (size / Math.max(1, most)) * WIDTH;
        return <rect key={hue} className={`hue-${hue}`} x={x} width={from - x} height={HEIGHT} />;
      })}
    </svg>
  );
}
