/** The link for the computer with the projector, and its QR code. Only who made the session here has it. */
import { useState } from 'preact/hooks';
import { Dialog } from '../parts/dialog.tsx';
import { Icon } from '../parts/icon.tsx';
import { QrCode } from '../parts/qr-code.tsx';
import { hostWords } from '../texts/host.ts';
import { keyOf, linkOf } from './entrance.ts';
import { HostIcon } from './host-icon.tsx';

/** null: this browser did not make the session, so it has no key for the wall. */
function projectorLink(code: string): string | null {
  const key = keyOf(code, 'projector');
  return key === '' ? null : linkOf(code, 'projector', key);
}

export function ProjectorDialog({ code, close }: { readonly code: string; readonly close: () => void }) {
  return (
    <Dialog title={hostWords().console.projectorTitle} close={close}>
      <ProjectorLink code={code} />
    </Dialog>
  );
}

export function ProjectorLink({ code }: { readonly code: string }) {
  const t = hostWords().console;
  const [copied, setCopied] = useState(false);
  const link = projectorLink(code);
  if (link === null) return <p>{t.projectorElsewhere}</p>;
  return (
    <div class="projector-link">
      <p>{t.projectorLine}</p>
      <QrCode text={link} />
      <div class="row">
        <a class="second" href={link} target="_blank" rel="noreferrer">
          <HostIcon name="screen" size={18} />
          {t.openHere}
        </a>
        {/* a plain-http page has no clipboard; the QR code is there */}
        {'clipboard' in navigator && (
          <button type="button" class="second" onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}>
            <Icon name={copied ? 'check' : 'link'} size={18} />
            {copied ? t.copied : t.copy}
          </button>
        )}
      </div>
    </div>
  );
}
