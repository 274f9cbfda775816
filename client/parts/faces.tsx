/** Five faces in five doors, from ashamed to glad. The mouth says it, the name is read aloud, none is coloured good or bad. */
import { words } from '../texts/text.ts';
import { Choice } from './choice.tsx';

const faces = [1, 2, 3, 4, 5] as const;
/** Corner to corner through the middle: down, flat, up. */
const mouths = ['M9 22q6-5 12 0', 'M9 21h12', 'M9 20.500q6 1.500 12 0', 'M9 20q6 4 12 0', 'M8.500 19q6.500 8 13 0'];

interface FacesProps {
  readonly chosen: number;
  readonly choose: (face: number) => void;
}

export function Faces({ chosen, choose }: FacesProps) {
  const t = words().debrief;
  return (
    <Choice
      class="faces"
      optionClass="face"
      label={t.facesLabel}
      options={faces}
      chosen={faces.find((face) => face === chosen) ?? null}
      choose={choose}
      name={(face) => t.faces[face - 1] ?? ''}
    >
      {(face) => <Face face={face} />}
    </Choice>
  );
}

export function Face({ face, size = 30 }: { readonly face: number; readonly size?: number }) {
  return (
    <svg class="face-sign" width={size} height={size} viewBox="0 0 30 30" aria-hidden="true">
      <path d={`M11 9.500v2.500M19 9.500v2.500${mouths[face - 1] ?? mouths[2]}`} />
    </svg>
  );
}
