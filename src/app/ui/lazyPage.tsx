/** A page, or a part of one, whose module can be loaded before it is opened. */
import { type ComponentType, useState } from "react";
import { lazyComponent } from "./lazy.tsx";

/** @param load gets the page's module */
export function lazyPage<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let loaded: ComponentType<Props> | null = null;
  const Later = lazyComponent(load);

  function Page(props: Props) {
    // As it begins, so it stays: a page is not drawn anew because its module has come meanwhile.
    const [Shown] = useState(() => loaded ?? Later);
    return <Shown {...props} />;
  }
  /** Once it is here, the page is drawn at once, without a moment in which there is nothing. */
  const ahead = async () => {
    loaded ??= await load();
  };
  return Object.assign(Page, { ahead });
}
