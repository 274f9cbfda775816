/** Signs that only who runs a lesson sees; the others' are fetched by every player. 24 grid, 2 px stroke, round ends. */
const lines = {
  aloud: 'M4 9.5v5h3.500l5 4v-13l-5 4zM16 9a4.500 4.500 0 0 1 0 6M18.500 6.500a8 8 0 0 1 0 11',
  bell: 'M6 16.500V11a6 6 0 0 1 12 0v5.500l1.500 1.500h-15zM10 20.500a2.200 2.200 0 0 0 4 0',
  right: 'M4 12h15M13 5.500l6.500 6.500-6.500 6.500',
  screen: 'M4.500 4.500h15v11h-15zM9 20h6M12 15.500V20',
} as const;

interface HostIconProps {
  readonly name: keyof typeof lines;
  readonly size: number;
  readonly weight?: number;
}

export function HostIcon({ name, size, weight = 2 }: HostIconProps) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" stroke-width={weight} aria-hidden="true">
      <path d={lines[name]} fill="none" />
    </svg>
  );
}
