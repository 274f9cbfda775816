/** What a law may cost: stone discs with a doorway; a spent one is a dashed ring. */
import type { Coins } from '../laws/draft-law.ts';
import { words } from '../texts/text.ts';

export function CoinRow({ coins }: { readonly coins: Coins }) {
  const left = Math.max(0, coins.left);
  return (
    <span class={coins.all > 5 ? 'coins is-many' : 'coins'}>
      <span class="coin-row" aria-hidden="true">
        {Array.from({ length: coins.all }, (_, i) => (
          <Coin key={i} spent={i >= left} />
        ))}
      </span>
      <b aria-live="polite">{words().negotiation.coinsLeft(left)}</b>
    </span>
  );
}

export function Coin({ spent = false, size = 17 }: { readonly spent?: boolean; readonly size?: number }) {
  return (
    <svg class={spent ? 'coin is-spent' : 'coin'} width={size} height={size} viewBox="0 0 18 18" aria-hidden="true">
      <circle cx="9" cy="9" r="7.800" />
      {!spent && <path d="M6.200 12.800V8.800a2.800 2.800 0 0 1 5.600 0v4z" />}
    </svg>
  );
}
