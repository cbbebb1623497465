import { createContext, type ReactNode, useContext } from "react";
import { type BaseLocationHook, Router, type RouterOptions } from "wouter";
import { navigate, usePathname } from "wouter/use-browser-location";

const PathContext = createContext("/");

const usePath: BaseLocationHook = () => [useContext(PathContext), navigate];

type Props = Omit<RouterOptions, "hook"> & { children: ReactNode };

/**
 * Wouter's router with one subscription to the address for the whole page. By default each link subscribes, and a list of
 * thirty new cards spent as much time on that as on rendering.
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
