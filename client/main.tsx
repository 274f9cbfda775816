/** The page's start: theme, language, then the page that the address names. */
import './styles/tokens.css';
import './styles/layout.css';
import './styles/parts.css';
import './styles/panels.css';
import { render } from 'preact';
import { listenToKeys } from './keyboard.ts';
import { lazy } from './lazy.tsx';
import { Home } from './pages/home.tsx';
import { route } from './router.ts';
import { startLanguage } from './texts/text.ts';
import { startTheme } from './theme.ts';

const SessionPage = lazy(() => import('./pages/session.tsx').then((file) => file.SessionPage));

function App() {
  const here = route.value;
  return here.page === 'home' ? <Home /> : <SessionPage key={here.code} code={here.code} />;
}

/** A deployment may have replaced a chunk that this page was about to fetch: load the page again, once. */
window.addEventListener('vite:preloadError', () => {
  const again = 'threshold.reloaded';
  try {
    if (sessionStorage.getItem(again) !== null) return;
    sessionStorage.setItem(again, '1');
    location.reload();
  } catch {
    // without sessionStorage a second failure couldn't be told from the first
  }
});

startTheme();
listenToKeys();
await startLanguage();
const root = document.getElementById('app');
if (root !== null) render(<App />, root);
