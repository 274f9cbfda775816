/** The page's start: theme, language, then the page that the address names. */
import './styles/tokens.css';
import './styles/layout.css';
import './styles/parts.css';
import './styles/panels.css';
import { render } from 'preact';
import { listenToKeys } from './page/keyboard.ts';
import { lazy } from './page/lazy.tsx';
import { route } from './page/router.ts';
import { startTheme } from './page/theme.ts';
import { Home } from './pages/home.tsx';
import { startLanguage } from './texts/text.ts';

/** Each comes when it is asked for: players fetch nothing of the facilitator's page, the wall or the Lab. */
const pages = {
  session: lazy(() => import('./pages/session.tsx').then((file) => file.SessionPage)),
  facilitate: lazy(() => import('./pages/facilitate.tsx').then((file) => file.FacilitatePage)),
  projector: lazy(() => import('./pages/projector.tsx').then((file) => file.ProjectorPage)),
};
const Lab = lazy(() => import('./pages/lab.tsx').then((file) => file.LabPage));

function App() {
  const here = route.value;
  if (here.page === 'home') return <Home />;
  if (here.page === 'lab') return <Lab />;
  const Page = pages[here.page];
  return <Page key={here.code} code={here.code} />;
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
