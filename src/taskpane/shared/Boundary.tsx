import { Button, mergeClasses } from "@fluentui/react-components";
import { Component, type PropsWithChildren, type ReactNode } from "react";
import type { PaneTexts } from "../../text/pane";
import { Notice } from "./Notice";
import { useShared } from "./shared.styles";

interface BoundaryProps {
  readonly texts: PaneTexts["shell"]["failed"];
  readonly reload?: () => void;
}

/** In the place of a pane of which a part did not arrive or failed: words and the way out, where React would leave nothing. */
export class Boundary extends Component<PropsWithChildren<BoundaryProps>, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    const { texts, reload = () => location.reload(), children } = this.props;
    if (!this.state.hasFailed) return children;
    return <Failed texts={texts} reload={reload} />;
  }
}

const Failed = ({ texts, reload }: Required<BoundaryProps>) => {
  const shared = useShared();
  const again = (
    <Button size="small" onClick={reload}>
      {texts.reload}
    </Button>
  );
  return (
    <main className={mergeClasses(shared.root, shared.main)}>
      <Notice intent="error" title={texts.what} actions={again}>
        {texts.todo}
      </Notice>
    </main>
  );
};
