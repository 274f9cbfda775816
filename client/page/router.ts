/** Which page an address names. Links are followed without loading; back and forward work. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { codePattern } from '../../shared/game/ids.ts';

/** Pages of a session: the players', the facilitator's, the wall's. */
const pages = ['session', 'facilitate', 'projector'] as const;
export type Route = { readonly page: 'home' } | { readonly page: 'lab' } | { readonly page: (typeof pages)[number]; readonly code: string };

const path = signal(location.pathname);
window.addEventListener('popstate', () => {
  path.value = location.pathname;
});

export const route: ReadonlySignal<Route> = computed(() => routeOf(path.value));

function routeOf(pathname: string): Route {
  if (/^\/lab\/?$/.test(pathname)) return { page: 'lab' };
  const [, letters = '', name = 'session'] = /^\/s\/([A-Za-z]{5})(?:\/(facilitate|projector))?\/?$/.exec(pathname) ?? [];
  const code = letters.toUpperCase();
  const page = pages.find((one) => one === name);
  return page !== undefined && codePattern.test(code) ? { page, code } : { page: 'home' };
}

export function go(to: string): void {
  history.pushState(null, '', to);
  path.value = location.pathname;
}

const onThisMachine: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Where others find the game: the server's own machine may know itself by a name that means nothing to them. */
function joinOrigin(): string {
  const told = document.querySelector<HTMLMetaElement>('meta[name="join-origin"]')?.content ?? '';
  return onThisMachine.includes(location.hostname) && told !== '' ? told : location.origin;
}

export const joinHost = (): string => new URL(joinOrigin()).host;
export const addressOf = (code: string): string => `${joinOrigin()}/s/${code}`;
