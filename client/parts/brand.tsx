/** The name with its door, and the one-tap switches to the other language and the other theme. */

import { switchTheme } from '../page/theme.ts';
import { firstWords, languages, otherLocale, switchLanguage } from '../texts/text.ts';
import { Icon } from './icon.tsx';

export function Brand() {
  const t = firstWords();
  return (
    <span class="brand">
      <svg width="36" height="29" viewBox="0 0 50 40" aria-hidden="true">
        <path d="M10 31V15a10 10 0 0 1 20 0v16z" fill="#ffc94a" />
        <path d="M10 31h20l14 8H17z" fill="#ffc94a" opacity=".45" />
        <path class="brand-line" d="M7 31V15a13 13 0 0 1 26 0v16M1 31h38" />
      </svg>
      <b>{t.name}</b>
      <span lang={t.name === 'Threshold' ? 'zh-Hans' : 'en'}>{t.otherName}</span>
    </span>
  );
}

export function Switches() {
  const other = otherLocale();
  return (
    <span class="switches">
      <button type="button" class="bare" aria-label={firstWords().menu.theme} onClick={() => switchTheme()}>
        <Icon name="contrast" size={20} />
      </button>
      <button type="button" class="language" lang={languages[other].tag} onClick={() => void switchLanguage(other)}>
        <Icon name="globe" size={18} />
        {languages[other].name}
      </button>
    </span>
  );
}
