import { Component, type ReactNode } from "react";
import { PageFrame } from "./PageFrame.tsx";

/** The last net: a page that fails says so and offers a way on, with the saved list untouched. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <PageFrame>
        <div role="alert" className="py-16 text-center">
          <h1 className="text-2xl font-bold">This page could not be shown</h1>
          <p className="mt-2 text-muted">
            A part of the site is missing or out of date. Your saved list is safe in this browser.
          </p>
          <button type="button" className="button button-primary mt-6" onClick={() => location.reload()}>
            Load the page again
          </button>
        </div>
      </PageFrame>
    );
  }
}
