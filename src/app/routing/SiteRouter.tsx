import { createContext, type ReactNode, useContext } from "react";
import { type BaseLocationHook, Router, type RouterOptions } from "wouter";
import { navigate, usePathname } from "wouter/use-browser-location";

const PathContext = createContext("/");

const usePath: BaseLocationHook = () => [useContext(PathContext), navigate];

type Props = Omit<RouterOptions, "hook"> & { children: ReactNode };

/**
 * The router, which listens to the address once for the whole page. Of itself each link listens, and a list of thirty
 * new cards spent as long on that as on being drawn.
 */
export function SiteRouter({ children, ...options }: Props) {
  const path = usePathname(options.ssrPath === undefined ? {} : { ssrPath: options.ssrPath });
  return (
    <PathContext value={path}>
      <Router {...options} hook={usePath}>
        {children}
      </Router>
    </PathContext>
  );
}
