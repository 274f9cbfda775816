/** Before the start: how players come in, and how the wall does. */

import { addressOf, joinHost } from '../page/router.ts';
import { LetterDoors } from '../parts/code-doors.tsx';
import { QrCode } from '../parts/qr-code.tsx';
import { hostWords } from '../texts/host.ts';
import { firstWords } from '../texts/text.ts';
import { ProjectorLink } from './projector-link.tsx';

export function ConsoleLobby({ code }: { readonly code: string }) {
  const t = hostWords().console;
  return (
    <section class="console-lobby">
      <div class="card-box">
        <h2 class="question">{t.lobbyQuestion}</h2>
        <p>{t.lobbyLine}</p>
        <p class="join-line">
          {t.join}{' '}
          <a href={addressOf(code)} target="_blank" rel="noreferrer">
            {joinHost()}
          </a>
        </p>
        <div class="join-row">
          <div>
            <span class="unseen">{firstWords().join.game(code)}</span>
            <LetterDoors code={code} />
          </div>
          <QrCode text={addressOf(code)} />
        </div>
      </div>
      <div class="card-box">
        <h2>{t.projectorTitle}</h2>
        <ProjectorLink code={code} />
      </div>
    </section>
  );
}
