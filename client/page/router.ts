/** Which page an address names. Links are followed without loading; back and forward work. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { codePattern } from '../../shared/game/ids.ts';

/** Pages of a session: the players', the facilitator's, the wall's. */
const pages = ['session', 'facilitate', 'projector'] as const;
export type Route = { readonly page: 'home' } | { readonly page: (typeof pages)[number]; readonly code: string };

const path = signal(location.pathname);
window.addEventListener('popstate', () => {
  path.value = location.pathname;
});

export const route: ReadonlySignal<Route> = computed(() => routeOf(path.value));

function routeOf(pathname: string): Route {
  const [, letters = '', name = 'session'] = /^\/s\/([A-Za-z]{5})(?:\/(facilitate|projector))?\/?$/.exec(pathname) ?? [];
  const code = letters.toUpperCase();
  const page = pages.find((one) => one === name);
  return page !== undefined && codePattern.test(code) ? { page, code } : { page: 'home' };
}

export function go(to: string): void {
  history.pushState(null, '', to);
  path.value = location.pathname;
}

export const addressOf = (code: string): string => `${location.origin}/s/${code}`;
