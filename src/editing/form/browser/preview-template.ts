import type { PreviewPane } from './preview-pane.ts';
import type { PreviewProps, PreviewSettings } from './preview-props.ts';

/**
 * Returns the React component that Sveltia mounts in the preview's frame. It renders nothing itself
 * and passes its props to a {@link PreviewPane}, whose code is loaded when the first preview
 * opens. React is part of Sveltia's bundle alone; what it needs of a component are these methods:
 * https://react.dev/reference/react/Component
 */
export function previewTemplate(settings: PreviewSettings) {
  return class PreviewTemplate {
    /** Set by React before each call. */
    props: PreviewProps;
    #pane: PreviewPane | undefined;
    #isMounted = false;

    constructor(props: PreviewProps) {
      this.props = props;
    }

    /** Marks a class as a component, for React. */
    get isReactComponent(): boolean {
      return true;
    }

    componentDidMount(): void {
      this.#isMounted = true;
      void this.#open();
    }

    componentDidUpdate(): void {
      this.#pane?.update(this.props);
    }

    componentWillUnmount(): void {
      this.#isMounted = false;
      this.#pane?.close();
    }

    render(): null {
      return null;
    }

    async #open(): Promise<void> {
      const { PreviewPane: Pane } = await import('./preview-pane.ts');
      // The pane may have been closed while the code was loading.
      if (this.#isMounted) this.#pane = new Pane(this.props, settings);
    }
  };
}
