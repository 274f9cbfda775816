/** A component that is fetched when it is first drawn. Under 300 ms nothing is shown, then the shapes of cards. A failed fetch is tried again. */
import type { ComponentChild, FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { firstWords } from '../texts/text.ts';

/** ms */
const retryAfter = 1_000;

export function lazy<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
  meanwhile: () => ComponentChild = Shapes,
): FunctionComponent<Props> {
  let loaded: FunctionComponent<Props> | null = null;
  return function Lazy(props) {
    const [component, show] = useState<{ readonly It: FunctionComponent<Props> } | null>(loaded === null ? null : { It: loaded });
    useEffect(() => {
      if (component !== null) return;
      let shown = true;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const attempt = (): void => {
        load().then(
          (It) => {
            loaded = It;
            if (shown) show({ It });
          },
          () => {
            if (shown) timer = setTimeout(attempt, retryAfter);
          },
        );
      };
      attempt();
      return () => {
        shown = false;
        clearTimeout(timer);
      };
    }, [component]);
    return component === null ? meanwhile() : <component.It {...props} />;
  };
}

/** No shimmer: CSS lets it appear after 300 ms. */
export function Shapes() {
  return (
    <div class="shapes" role="status" aria-label={firstWords().connection.loading}>
      <i />
      <i />
      <i />
    </div>
  );
}
