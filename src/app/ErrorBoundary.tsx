import { site } from "virtual:settings";
import { Component, type ReactNode } from "react";
import { HydrationMarker } from "./hydration/HydrationMarker.tsx";
import { PageFrame } from "./layout/PageFrame.tsx";
import { useMessages } from "./messages/MessagesProvider.tsx";
import { ReloadButton } from "./ui/ReloadButton.tsx";

interface Props {
  /** The page that is shown: another one is tried again. */
  path: string;
  children: ReactNode;
}

/** The last net: a page that fails says so and offers a way on, with the saved list untouched. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidUpdate({ path }: Props): void {
    if (this.state.failed && path !== this.props.path) this.setState({ failed: false });
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <Failure />;
  }
}

function Failure() {
  const t = useMessages();
  return (
    <PageFrame>
      <title>{site.name}</title>
      <div role="alert" className="py-16 text-center">
        <h1 className="mb-2 text-2xl font-bold">{t("core.pageFailed")}</h1>
        <p className="mb-6 text-muted">{t("core.pageFailedHint")}</p>
        <ReloadButton />
      </div>
      <HydrationMarker />
    </PageFrame>
  );
}
