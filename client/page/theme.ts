/** Morning or night: as the device says, until somebody switches. The hill and the sill are dark in both. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { forget, remember, remembered } from './memory.ts';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const memoryKey = 'threshold.theme';
const night = matchMedia('(prefers-color-scheme: dark)');
const device = signal<Theme>(night.matches ? 'dark' : 'light');
const chosen = signal<Theme | null>(themes.find((one) => one === remembered(memoryKey)) ?? null);

let remembers = true;

export const theme: ReadonlySignal<Theme> = computed(() => chosen.value ?? device.value);

/** Before the first paint, so that nothing flashes. */
export function startTheme(): void {
  night.addEventListener('change', (event) => {
    device.value = event.matches ? 'dark' : 'light';
    show();
  });
  show();
}

/** The wall begins in night whatever the device says; what is switched there is the wall's own, and not remembered. */
export function startInNight(): void {
  remembers = false;
  chosen.value = 'dark';
  show();
}

export function switchTheme(to: Theme = theme.value === 'dark' ? 'light' : 'dark'): void {
  chosen.value = to === device.value ? null : to;
  if (remembers && chosen.value === null) forget(memoryKey);
  else if (remembers && chosen.value !== null) remember(memoryKey, chosen.value);
  show();
}

function show(): void {
  document.documentElement.setAttribute('data-theme', theme.value);
}
