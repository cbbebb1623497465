/** When and how the page was asked for. Undefined in a browser that does not tell. */
export function visitTiming(): PerformanceNavigationTiming | undefined {
  const [visit] = performance.getEntriesByType("navigation");
  return visit instanceof PerformanceNavigationTiming ? visit : undefined;
}
