/** One answer before and now, as a slope between two posts: hollow before, filled now. Read aloud as a sentence. */
const width = 92;
const height = 41;
const left = 22;
const right = width - 22;
const inset = 7;

interface SlopeProps {
  /** 1..5 */
  readonly before: number;
  readonly now: number;
  readonly said: string;
}

export function Slope({ before, now, said }: SlopeProps) {
  const y = (answer: number) => height - inset - ((answer - 1) / 4) * (height - 2 * inset);
  return (
    <svg class="slope" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={said}>
      <path class="post" d={`M${left} 2V${height - 2}M${right} 2V${height - 2}`} />
      <path class="line" d={`M${left} ${y(before)}L${right} ${y(now)}`} />
      <circle class="before" cx={left} cy={y(before)} r={4.5} />
      <circle class="now" cx={right} cy={y(now)} r={5.5} />
      <text x={left - 10} y={y(before) + 5} text-anchor="end">
        {before}
      </text>
      <text x={right + 10} y={y(now) + 5}>
        {now}
      </text>
    </svg>
  );
}
