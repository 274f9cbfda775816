/** A component that is fetched when it is first drawn. Under 300 ms nothing is shown, then the shapes of cards. */
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { words } from './texts/text.ts';

export function lazy<Props extends object>(load: () => Promise<FunctionComponent<Props>>): FunctionComponent<Props> {
  let loaded: FunctionComponent<Props> | null = null;
  return function Lazy(props) {
    const [component, show] = useState<{ readonly It: FunctionComponent<Props> } | null>(loaded === null ? null : { It: loaded });
    useEffect(() => {
      if (component !== null) return;
      let shown = true;
      void load().then((It) => {
        loaded = It;
        if (shown) show({ It });
      });
      return () => {
        shown = false;
      };
    }, [component]);
    return component === null ? <Shapes /> : <component.It {...props} />;
  };
}

/** No shimmer: CSS lets it appear after 300 ms. */
export function Shapes() {
  return (
    <div class="shapes" role="status" aria-label={words().connection.loading}>
      <i />
      <i />
      <i />
    </div>
  );
}
