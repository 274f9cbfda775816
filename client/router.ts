/** Which page an address names. Links are followed without loading; back and forward work. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { codePattern } from '../shared/game/ids.ts';

export type Route = { readonly page: 'home' } | { readonly page: 'session'; readonly code: string };

const path = signal(location.pathname);
window.addEventListener('popstate', () => {
  path.value = location.pathname;
});

export const route: ReadonlySignal<Route> = computed(() => routeOf(path.value));

function routeOf(pathname: string): Route {
  const code = /^\/s\/([A-Za-z]{5})\/?$/.exec(pathname)?.[1]?.toUpperCase();
  return code !== undefined && codePattern.test(code) ? { page: 'session', code } : { page: 'home' };
}

export function go(to: string): void {
  history.pushState(null, '', to);
  path.value = location.pathname;
}

export const addressOf = (code: string): string => `${location.origin}/s/${code}`;
